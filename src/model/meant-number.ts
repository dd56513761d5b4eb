import { figuresIn } from './figure.ts';

/**
 * The number that a text means, in digits with a decimal point: `1,5` -> `1.5`, `15 000` -> `15000`,
 * `2.5 million` -> `2500000`. A comma before three digits is a thousands separator. `undefined` if unclear.
 */
export function numberMeant(written: string): string | undefined {
	const text = written
		.normalize('NFKC')
		.replaceAll(/[\p{Cf}“”"’‘'_]/gu, '')
		.replaceAll('\u2212', '-')
		.trim();
	const [, before = '', sign, figure = '', behind = ''] =
		/^(?:about|around|circa|ca\.?|c\.|over|more than|[~≈>])? ?(\p{Sc}|US\$)?([-+]?)((?:\d|[.,](?=\d)|[\s\u00a0\u2009\u202f](?=\d{3}(?!\d)))+)[.,+]?(.*)$/iu.exec(
			text,
		) ?? [];
	const digits = figure === '' ? undefined : plainDigits(figure);
	if (digits === undefined) return inWords(text);
	const whole = `${sign === '-' ? '-' : ''}${digits}`;
	// A unit belongs to another key; a scale changes the number.
	if (/^\s*(?:%|\p{Sc})?$/u.test(behind)) return whole;
	if (!/^(?:\s|(?:k|m|bn)\b)/i.test(behind)) return undefined;
	const [scaled, ...more] = figuresIn(`${before}${digits}${behind}`);
	return scaled === undefined || more.length > 0 || /^\s*[-–—/:]\s*\d|^\s*to\s/u.test(behind)
		? undefined
		: `${sign === '-' ? '-' : ''}${scaled.value}`;
}

/** Both ends of a range such as `100-200` or `1,5 to 2,5 million`. */
export function rangeMeant(written: string): [string, string] | undefined {
	const parts = written
		.trim()
		.replace(/^(?:between|from) /i, '')
		.split(/\s*[–—]\s*|\s+(?:to|and)\s+|(?<=\d)\s*-\s*(?=\d)|\s*\.\.\s*/);
	if (parts.length !== 2) return undefined;
	const [left = '', right = ''] = parts;
	const scale = /\d(\s?(?:hundred|thousand|million|billion|trillion|bn|m|k))\b/i.exec(right)?.[1] ?? '';
	const [from, to] = [numberMeant(/\p{L}/u.test(left) ? left : `${left}${scale}`) ?? left, numberMeant(right) ?? right];
	return [from, to].every((end) => /^-?\d+(\.\d+)?$/.test(end)) ? [from, to] : undefined;
}

/** Normalises digits with the separators and decimal mark of any country to digits with a decimal point. */
function plainDigits(figure: string): string | undefined {
	const text = figure.replaceAll(/\s/g, '');
	const [points, commas] = [text.split('.').length - 1, text.split(',').length - 1];
	if (points > 0 && commas > 0) {
		const decimal = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
		return text.split(decimal).length > 2 ? undefined : complete(text.replaceAll(decimal === '.' ? ',' : '.', '').replace(',', '.'));
	}
	// 1,500 and 1,23,456 have thousands separators; 1,5 and 0,500 and 1234,567 a decimal comma; 1.500.000 no decimals.
	if (commas > 1) return /^\d{1,3}(?:,\d{2,3})*,\d{3}$/.test(text) ? text.replaceAll(',', '') : undefined;
	if (commas === 1) return complete(/^[1-9]\d{0,2},\d{3}$/.test(text) ? text.replace(',', '') : text.replace(',', '.'));
	if (points > 1) return /^\d{1,3}(?:\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : undefined;
	return complete(text);
}

function complete(digits: string): string {
	return digits.startsWith('.') ? `0${digits}` : digits;
}

function inWords(text: string): string | undefined {
	const [only, ...more] = figuresIn(text);
	return only === undefined || more.length > 0 || /\d/.test(text) ? undefined : String(only.value);
}
