import { identifierAddress, identifiers } from '../model/identifier.ts';
import { linkOf, namesInWords, type Source } from '../model/source.ts';

/** A number by which a work is known, with its address if that is another than the one that the reference leads to. */
export interface KnownNumber {
	name: string;
	text: string;
	link?: string;
}

/** Who else made a work: `edited by A. Kim`, `translated by B. Lee`. */
export function rolesOf({ editor = [], translator = [] }: Source): string[] {
	return [
		...(editor.length === 0 ? [] : [`edited by ${namesInWords(editor)}`]),
		...(translator.length === 0 ? [] : [`translated by ${namesInWords(translator)}`]),
	];
}

/** Where in a publication a work stands, and which one of several it is: `vol. 12`, `no. 3`, `pp. 12–31`, `2nd edition`. */
export function placesOf({ volume, issue, page, edition, 'collection-title': series, 'event-title': event }: Source): string[] {
	return [
		volume && counted('vol.', volume),
		issue && counted('no.', issue),
		page && pagesInWords(page),
		edition && editionInWords(edition),
		series,
		event,
	].filter((place) => place !== undefined && place !== '') as string[];
}

/** The numbers of a work. One that leads somewhere does so only where a source may be linked. */
export function numbersOf(source: Source): KnownNumber[] {
	return identifiers.flatMap((name) => {
		const text = source[name];
		if (text === undefined) return [];
		const address = source.link ? identifierAddress(name, text) : undefined;
		return [{ name, text, ...(address === undefined || address === linkOf(source) ? {} : { link: address }) }];
	});
}

/** `12` -> `vol. 12`; what is no number says itself what it is: `Spring`, `vol. 3B`. */
function counted(label: string, text: string): string {
	return /^(?:\d|[IVXLC]+\b(?!\.))/.test(text) ? `${label} ${text}` : text;
}

function pagesInWords(page: string): string {
	const pages = page.replaceAll(/(?<=\w)-(?=\w)/g, '–');
	// Another word for a place is its own label: `fol. 3`, `no pages`.
	if (!/^(?:[A-Za-z]{0,2}\d|(?:[ivxlc]+|[IVXLC]+)\b(?!\.))/.test(pages)) return pages;
	return `${/[–,&]|\sand\s/.test(pages) ? 'pp.' : 'p.'} ${pages}`;
}

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

function editionInWords(edition: string): string {
	if (/^\d{1,3}$/.test(edition)) return `${Number(edition)}${ENDINGS[ORDINALS.select(Number(edition))]} edition`;
	return /\bed|\d{4}/i.test(edition) || !/^[A-Za-z0-9 ]+$/.test(edition) ? edition : `${edition} edition`;
}
