const SUPERSCRIPTS = signsOf('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ');
const SUBSCRIPTS = signsOf('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎');

/** Superscript letters that mean the same on the line: `21st`, `XIXe`, `1er`. */
const ORDINAL = /^(st|nd|rd|th|d|er|ers|re|ère|nde?|e|es|ème|eme|ième|o|a|os|as|ter|te|ste|de|le|[rs]?m|tm)$/i;

/**
 * A superscript or subscript as plain text, given the text `before` it: numbers keep their level (`10⁶`,
 * `2^k`, `H₂O`), letters raised or lowered for looks become plain (`21st`, `Vmax`). In a formula, letters
 * keep their level too.
 */
export function raised(text: string, script: '^' | '_', before: string, isFormula: boolean): string {
	const plain = text.trim();
	const characters = script === '^' ? SUPERSCRIPTS : SUBSCRIPTS;
	const isWord = /^\p{L}{2,}$/u.test(plain);
	if (plain !== '' && !isWord && [...plain].every((sign) => characters.has(sign)))
		return [...plain].map((sign) => characters.get(sign)).join('');
	if (!/[\p{L}\p{N}]/u.test(plain) || (isFormula ? ORDINAL.test(plain) && isWord : isOnlyTypographic(plain, script, before))) return plain;
	return [...plain].length === 1 || /^\d+[.,]\d+$/.test(plain) ? `${script}${plain}` : `${script}(${plain})`;
}

/** CSL-JSON rich text (inline HTML such as `<i>` and `<sup>`) as plain text. */
export function withoutElements(text: string): string {
	return text
		.replaceAll(/<\/?(?:i|b|em|strong|sc|span)(?:\s[^<>]*)?>/gi, '')
		.replaceAll(/<su([pb])(?:\s[^<>]*)?>([^<>]*)<\/su\1>/gi, (_element, kind: string, inner: string, at: number, whole: string) =>
			raised(inner, kind.toLowerCase() === 'p' ? '^' : '_', whole.slice(0, at), false),
		)
		.replaceAll(/<\/?su[pb](?:\s[^<>]*)?>/gi, '');
}

/** Whether these letters mean the same on the line. */
function isOnlyTypographic(text: string, script: '^' | '_', before: string): boolean {
	return script === '_' || (/^\p{L}+\.?$/u.test(text) && (!/\d$/.test(before) || ORDINAL.test(text)));
}

function signsOf(plain: string, set: string): ReadonlyMap<string, string> {
	const characters = [...set];
	return new Map([...plain].map((sign, index) => [sign, characters[index] ?? sign]));
}
