import { parseDate, type Moment } from '../../model/date.ts';
import { linkOf, type Source } from '../../model/source.ts';
import { compareTexts } from '../../model/text.ts';
import type { Corpus } from '../../read/corpus.ts';

/** A date of CSL-JSON: one or two lists of year, month and day, never more than is known. */
export interface CslDate {
	'date-parts': number[][];
	circa?: true;
	season?: number;
}

/** An item of CSL-JSON 1.0.2 as this site writes it. */
export interface CslItem {
	id: string;
	type: string;
	title: string;
	author?: Source['author'];
	'container-title'?: string;
	publisher?: string;
	number?: string;
	issued?: CslDate;
	accessed?: CslDate;
	URL?: string;
	archive_location?: string;
	language?: string;
	note?: string;
}

/** All sources as CSL-JSON, in order of their ids. */
export function cslItems({ sources }: Corpus): CslItem[] {
	return [...sources.values()].sort((a, b) => compareTexts(a.id, b.id)).map(cslItem);
}

/** One source as CSL-JSON. An address that must not be linked is left out. */
export function cslItem(source: Source): CslItem {
	const { id, type, title, author, publisher, number, issued, accessed, archived, language, note } = source;
	const container = source['container-title'];
	const link = linkOf(source);
	const dates = { issued: issued && cslDate(issued), accessed: accessed && cslDate(accessed) };
	return {
		id,
		type,
		title,
		...(author === undefined ? {} : { author }),
		...(container === undefined ? {} : { 'container-title': container }),
		...(publisher === undefined ? {} : { publisher }),
		...(number === undefined ? {} : { number }),
		...(dates.issued ? { issued: dates.issued } : {}),
		...(dates.accessed ? { accessed: dates.accessed } : {}),
		...(link === undefined ? {} : { URL: link }),
		...(archived === undefined ? {} : { archive_location: archived.URL }),
		...(language === undefined ? {} : { language }),
		...(note === undefined ? {} : { note }),
	};
}

/** An EDTF date as CSL-JSON, `undefined` where CSL has no form for it. */
export function cslDate(date: string): CslDate | undefined {
	const parsed = parseDate(date);
	if ('message' in parsed) return undefined;
	if (parsed.shape === 'moment') {
		const parts = partsOf(parsed.at);
		return parts && { 'date-parts': [parts], ...(parsed.at.certainty === 'stated' ? {} : { circa: true as const }) };
	}
	const ends = [parsed.from, parsed.to].map((end) => (typeof end === 'string' ? undefined : partsOf(end)));
	const known = ends.filter((parts) => parts !== undefined);
	if (known.length === 0) return undefined;
	return { 'date-parts': known, ...(parsed.shape === 'choice' || known.length < 2 ? { circa: true as const } : {}) };
}

function partsOf({ precision, first }: Moment): number[] | undefined {
	const [year = 0, month = 0, day = 0] = first.split('-').map(Number);
	switch (precision) {
		case 'day': return [year, month, day];
		case 'month': return [year, month];
		case 'season': case 'year': return [year];
		case 'decade': case 'century': return undefined;
	}
}

const BIBTEX_TYPES: Record<string, string> = {
	article: 'article', 'article-journal': 'article', 'article-magazine': 'article', 'article-newspaper': 'article', 'post-weblog': 'online',
	book: 'book', chapter: 'incollection', dataset: 'dataset', report: 'report', thesis: 'thesis', 'paper-conference': 'inproceedings',
	webpage: 'online', post: 'online', legislation: 'legislation', bill: 'legislation', regulation: 'legislation', legal_case: 'jurisdiction',
};

/** Sources as BibLaTeX (UTF-8). */
export function bibliographyInBibtex(items: readonly CslItem[]): string {
	return items.map((item) => {
		const type = BIBTEX_TYPES[item.type] ?? 'misc';
		const fields: [string, string | undefined][] = [
			['author', item.author?.map(bibtexName).join(' and ')],
			['title', protectedText(item.title)],
			[type === 'article' ? 'journaltitle' : 'organization', item['container-title'] && protectedText(item['container-title'])],
			['publisher', item.publisher && protectedText(item.publisher)],
			['number', item.number && escapeTex(item.number)],
			['date', item.issued && isoDates(item.issued)],
			['urldate', item.accessed && isoDates(item.accessed)],
			['url', item.URL],
			['langid', item.language],
			['note', item.note && escapeTex(item.note)],
		];
		const lines = fields.filter(([, value]) => value).map(([key, value]) => `\t${key} = {${value}},`);
		return `@${type}{${item.id},\n${lines.join('\n')}\n}\n`;
	}).join('\n');
}

function bibtexName(name: NonNullable<Source['author']>[number]): string {
	if ('literal' in name) return `{${escapeTex(name.literal)}}`;
	const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
	const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
	return [family, name.suffix, given].filter(Boolean).map((part) => escapeTex(part ?? '')).join(', ');
}

/** In double braces, so that no style changes capitals. */
function protectedText(text: string): string {
	return `{${escapeTex(text)}}`;
}

function escapeTex(text: string): string {
	return text.replaceAll(/[\r\n]+/g, ' ').replaceAll(/[\\{}$&#%_^~]/g, (sign) => TEX[sign] ?? sign);
}

const TEX: Record<string, string> = { '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', $: '\\$', '&': '\\&', '#': '\\#', '%': '\\%', _: '\\_', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}' };

function isoDates({ 'date-parts': parts, circa }: CslDate): string {
	return parts.map((one) => one.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')).join('/') + (circa ? '~' : '');
}

const RIS_TYPES: Record<string, string> = {
	'article-journal': 'JOUR', 'article-magazine': 'MGZN', 'article-newspaper': 'NEWS', book: 'BOOK', chapter: 'CHAP', dataset: 'DATA', report: 'RPRT',
	thesis: 'THES', legislation: 'STAT', bill: 'BILL', legal_case: 'CASE', hearing: 'HEAR', webpage: 'ELEC', 'post-weblog': 'BLOG', broadcast: 'MPCT',
	motion_picture: 'MPCT', map: 'MAP', patent: 'PAT', personal_communication: 'PCOMM', 'paper-conference': 'CONF',
};

/** Sources as RIS, with CRLF line ends as the format asks. */
export function bibliographyInRis(items: readonly CslItem[]): string {
	return items.map((item) => {
		const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
		const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
		const lines: [string, string | undefined][] = [
			['TY', RIS_TYPES[item.type] ?? 'GEN'],
			['ID', item.id],
			...(item.author ?? []).map((name): [string, string] => ['AU', 'literal' in name ? name.literal : [[name['non-dropping-particle'], name.family].filter(Boolean).join(' '), name.given, name.suffix].filter(Boolean).join(', ')]),
			['TI', item.title],
			['T2', item['container-title']],
			['PB', item.publisher],
			['M1', item.number],
			['PY', year === undefined ? undefined : String(year)],
			['DA', year === undefined ? undefined : `${year}/${two(month)}/${two(day)}/`],
			['UR', item.URL],
			['LA', item.language],
			['N1', item.note],
			['ER', ''],
		];
		return lines.filter(([, value]) => value !== undefined).map(([tag, value]) => `${tag}  - ${(value ?? '').replaceAll(/\s+/g, ' ').trim()}\r\n`).join('');
	}).join('\r\n');
}
