const SEPARATORS = new Map([
	['٬', ','],
	['，', ','],
	['٫', '.'],
	['．', '.'],
]);

/** Replaces digits and separators of every script by ASCII ones; offsets stay the same. */
export function inAscii(text: string): string {
	return text.replaceAll(/(?![0-9])[\p{Nd}٬٫，．]/gu, (sign) => {
		const separator = SEPARATORS.get(sign);
		// Digits outside the BMP take two code units, and no living language uses them.
		if (separator !== undefined || sign.length > 1) return separator ?? sign;
		let zero = sign.charCodeAt(0);
		while (/\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero -= 1;
		return String(sign.charCodeAt(0) - zero);
	});
}

/** Spaces and apostrophes that separate thousands in every language. */
const GROUPS = String.raw`[\u00a0\u202f\u2009 '’]`;

/** Digits with the separators of any language, in `inAscii` form. */
export const DIGITS = String.raw`\d{1,3}(?:${GROUPS}\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*`;

/**
 * The value of digits with separators. `decimal` is the decimal mark of the
 * language: with the other one, three digits are thousands (`15.000` in German); `undefined` if nobody knows it. Where both
 * are in use (`isMixed`), so are those that end in zeros.
 */
export function valueOf(digits: string, decimal: string | undefined, isMixed = false): number {
	const text = digits.replaceAll(new RegExp(GROUPS, 'g'), '');
	const [points, commas] = [text.split('.').length - 1, text.split(',').length - 1];
	if (points > 0 && commas > 0) {
		const mark = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
		return inParts(text, mark);
	}
	if (points + commas === 0) return Number(text);
	const mark = points > 0 ? '.' : ',';
	if (points + commas > 1) return Number(text.replaceAll(mark, ''));
	const isGrouped = (mark !== decimal || (isMixed && text.endsWith('00'))) && text === digits && /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
	return isGrouped ? Number(text.replace(mark, '')) : inParts(text, mark);
}

function inParts(text: string, mark: string): number {
	const at = text.lastIndexOf(mark);
	return Number(`${text.slice(0, at).replaceAll(/\D/g, '')}.${text.slice(at + 1)}`);
}

/** The decimal mark of a language, in `inAscii` form; `undefined` for a language that nobody has described. */
export function decimalMark(language: string): '.' | ',' | undefined {
	if (!isKnown(language)) return undefined;
	const parts = new Intl.NumberFormat(language).formatToParts(1.5);
	return inAscii(parts.find(({ type }) => type === 'decimal')?.value ?? '') === ',' ? ',' : '.';
}

/** The names of months in a language, as in dates and alone, as alternatives of a regular expression; longer ones first. */
export function monthNames(language: string): string {
	if (!isKnown(language)) return '';
	const names = new Set<string>();
	for (const month of ['long', 'short'] as const) {
		for (const format of [{ month }, { day: 'numeric', month, year: 'numeric' }] as const) {
			const formatter = new Intl.DateTimeFormat(language, { ...format, calendar: 'gregory', timeZone: 'UTC' });
			for (let index = 0; index < 12; index += 1) {
				const name = formatter.formatToParts(Date.UTC(2024, index, 1)).find(({ type }) => type === 'month')?.value ?? '';
				if (/\p{L}{2}/u.test(name)) names.add(name.replace(/\.$/, '').replaceAll(/[^\p{L}\p{M}\s]/gu, '\\$&'));
			}
		}
	}
	return [...names].sort((one, other) => other.length - one.length).join('|');
}

/** Whether `Intl` describes a language; for others it would take that of the machine. */
function isKnown(language: string): boolean {
	try {
		return Intl.NumberFormat.supportedLocalesOf(language).length > 0;
	} catch {
		// No language tag.
		return false;
	}
}
