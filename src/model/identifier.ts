import { checkedText, type Fault } from './fault.ts';

/** The syntax of one kind of identifier, and the fault of a text that does not have it. */
interface Form {
	/** Extracts the identifier in canonical form from a text with more in it. */
	plain: (text: string) => string;
	fault: (text: string) => Fault | undefined;
}

const forms = {
	ISBN: { plain: plainNumber, fault: faultOfIsbn },
	ISSN: { plain: (text) => plainNumber(text).replace(/^(\d{4})[- ]?(\d{3}[\dX])$/, '$1-$2'), fault: faultOfIssn },
	DOI: {
		plain: (text) => /10\.\d{4,9}(?:\.\d+)*\/\S+/.exec(decoded(text.trim()))?.[0] ?? text.trim(),
		fault: (text) =>
			/^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(text)
				? undefined
				: { message: `"${text}" is not a DOI`, hint: 'Write it from 10. on, such as 10.1000/182, or delete the key' },
	},
	PMID: {
		plain: (text) =>
			text.trim().replace(/^(?:PMID[:\s]*|https?:\/\/(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov\/pubmed)\/)(\d+)\/?$/i, '$1'),
		fault: (text) =>
			/^[1-9]\d{0,8}$/.test(text)
				? undefined
				: { message: `"${text}" is not a number of PubMed`, hint: 'Write its digits alone, such as 27252434, or delete the key' },
	},
} as const satisfies Record<string, Form>;

export type Identifier = keyof typeof forms;
export const identifiers = Object.keys(forms) as Identifier[];

/** An ISBN of ten or thirteen digits with a correct check digit. */
export const isbnSchema = schemaOf('ISBN');
/** An ISSN with a correct check digit: `2049-3630`. */
export const issnSchema = schemaOf('ISSN');
/** A DOI without prefix: `10.1000/182`. */
export const doiSchema = schemaOf('DOI');
/** A PubMed id. */
export const pmidSchema = schemaOf('PMID');

/** The first valid identifier of a kind in a text, and the rest of the text; `undefined` if there is none. */
export function identifierIn(kind: Identifier, text: string): { value: string; beside: string } | undefined {
	const isSound = (part: string): boolean => forms[kind].fault(forms[kind].plain(part)) === undefined;
	const parts = kind === 'DOI' ? text.split(/\s+/) : [text, ...text.split(/[,;|()]/), ...text.split(/[\s,;|()]+/)];
	const found = parts.find((part) => part !== '' && isSound(part));
	if (found === undefined) return undefined;
	const beside = text.replace(found, '').replaceAll(/^[\s,;|()]+|[\s,;|()]+$/g, '');
	return { value: forms[kind].plain(found), beside: new RegExp(`^${kind}:?$`, 'i').test(beside) ? '' : beside };
}

/** The https://doi.org URL of a DOI. */
export function doiAddress(doi: string): string {
	return `https://doi.org/${encodeURI(doi).replaceAll('#', '%23').replaceAll('?', '%3F')}`;
}

/** The URL of an identifier, for kinds that have one. */
export function identifierAddress(kind: Identifier, text: string): string | undefined {
	if (kind === 'DOI') return doiAddress(text);
	return kind === 'PMID' ? `https://pubmed.ncbi.nlm.nih.gov/${text}/` : undefined;
}

function schemaOf(kind: Identifier) {
	return checkedText((text) => {
		const { plain, fault } = forms[kind];
		const found = fault(plain(text));
		if (found) return found;
		return plain(text) === text ? undefined : { message: `"${text}" says more than the ${kind}`, hint: `Write "${plain(text)}"` };
	});
}

function faultOfIsbn(text: string): Fault | undefined {
	const digits = text.replaceAll(/[- ]/g, '');
	if (!/^\d+(?:[- ]?\d+)*(?:[- ]?X)?$/.test(text) || !/^(?:\d{9}[\dX]|97[89]\d{10})$/.test(digits)) {
		return {
			message: `"${text}" is not an ISBN: ten digits, or thirteen that begin with 978 or 979`,
			hint: 'Copy it from the book, one of them where it has several, or delete the key',
		};
	}
	const last = digits.length === 10 ? checkDigitMod11(digits.slice(0, 9)) : checkDigitMod10(digits.slice(0, 12));
	return faultOfLast('ISBN', text, last, 'the book');
}

function faultOfIssn(text: string): Fault | undefined {
	if (!/^\d{4}-\d{3}[\dX]$/.test(text))
		return { message: `"${text}" is not an ISSN`, hint: 'Write two groups of four digits, such as 2049-3630, or delete the key' };
	return faultOfLast('ISSN', text, checkDigitMod11(text.replace('-', '').slice(0, 7)), 'the periodical');
}

function faultOfLast(kind: Identifier, text: string, last: string, on: string): Fault | undefined {
	if (text.endsWith(last)) return undefined;
	return {
		message: `The ${kind} "${text}" has a slip in it: its last digit does not agree with the others`,
		hint: `Compare it with ${on}; if the other digits are right, the last one is ${last}`,
	};
}

/** The check digit modulo 11 of ISBN-10 and ISSN, with weights 2, 3, 4, … from the right; X is ten. */
function checkDigitMod11(digits: string): string {
	const sum = [...digits].reverse().reduce((total, digit, index) => total + Number(digit) * (index + 2), 0);
	const last = (11 - (sum % 11)) % 11;
	return last === 10 ? 'X' : String(last);
}

/** The check digit modulo 10 of ISBN-13, with weights 1, 3, 1, 3, … */
function checkDigitMod10(digits: string): string {
	const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
	return String((10 - (sum % 10)) % 10);
}

/** Drops the label before a number; uses plain hyphens and a capital X. */
function plainNumber(text: string): string {
	return text
		.trim()
		.replace(/^(?:urn:)?(?:e|p)?-?IS[BS]N(?:-1[03])?[:\s]*/i, '')
		.replaceAll(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/x$/, 'X');
}

function decoded(text: string): string {
	if (!/^https?:\/\//i.test(text)) return text;
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
