const SUPERSCRIPTS = signsOf('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ');
const SUBSCRIPTS = signsOf('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎');

/** Letters that are only set high: `21st`, `XIXe`, `1er`. */
const ORDINAL = /^(st|nd|rd|th|d|er|ers|re|ère|nde?|e|es|ème|eme|ième|o|a|os|as|ter|te|ste|de|le|[rs]?m|tm)$/i;

/**
 * What stands high or low, as plain text behind what stands `before` it: a number stays a power
 * (`10⁶`, `2^k`), a foot stays a foot (`H₂O`), and letters that are only set so stay letters
 * (`21st`, `Vmax`). In a formula letters are powers and indices too.
 */
export function raised(text: string, script: '^' | '_', before: string, isFormula: boolean): string {
	const plain = text.trim();
	const signs = script === '^' ? SUPERSCRIPTS : SUBSCRIPTS;
	const isWord = /^\p{L}{2,}$/u.test(plain);
	if (plain !== '' && !isWord && [...plain].every((sign) => signs.has(sign))) return [...plain].map((sign) => signs.get(sign)).join('');
	if (!/[\p{L}\p{N}]/u.test(plain) || (isFormula ? ORDINAL.test(plain) && isWord : isSetOnly(plain, script, before))) return plain;
	return [...plain].length === 1 || /^\d+[.,]\d+$/.test(plain) ? `${script}${plain}` : `${script}(${plain})`;
}

/** The elements of HTML with which CSL-JSON marks letters, as plain text. */
export function withoutElements(text: string): string {
	return text
		.replaceAll(/<\/?(?:i|b|em|strong|sc|span)(?:\s[^<>]*)?>/gi, '')
		.replaceAll(/<su([pb])(?:\s[^<>]*)?>([^<>]*)<\/su\1>/gi, (_element, kind: string, inner: string, at: number, whole: string) =>
			raised(inner, kind.toLowerCase() === 'p' ? '^' : '_', whole.slice(0, at), false),
		)
		.replaceAll(/<\/?su[pb](?:\s[^<>]*)?>/gi, '');
}

/** Do these letters say the same when they stand on the line? */
function isSetOnly(text: string, script: '^' | '_', before: string): boolean {
	return script === '_' || (/^\p{L}+\.?$/u.test(text) && (!/\d$/.test(before) || ORDINAL.test(text)));
}

function signsOf(plain: string, set: string): ReadonlyMap<string, string> {
	const signs = [...set];
	return new Map([...plain].map((sign, index) => [sign, signs[index] ?? sign]));
}
