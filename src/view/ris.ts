import { familyOf, type Names } from '../model/source.ts';
import type { CslDate, CslItem } from './csl.ts';
import { sourceFields } from './source-fields.ts';

/** RIS types by CSL type; others become `GEN`. */
const TYPES: Record<string, string> = {
	'article-journal': 'JOUR',
	'article-magazine': 'MGZN',
	'article-newspaper': 'NEWS',
	book: 'BOOK',
	chapter: 'CHAP',
	dataset: 'DATA',
	report: 'RPRT',
	thesis: 'THES',
	legislation: 'STAT',
	bill: 'BILL',
	legal_case: 'CASE',
	hearing: 'HEAR',
	webpage: 'ELEC',
	post: 'ELEC',
	'post-weblog': 'BLOG',
	broadcast: 'MPCT',
	motion_picture: 'MPCT',
	map: 'MAP',
	patent: 'PAT',
	personal_communication: 'PCOMM',
	'paper-conference': 'CONF',
	'entry-dictionary': 'DICT',
	'entry-encyclopedia': 'ENCYC',
};

/** CSL items as RIS, with the CRLF line endings that the format requires. */
export function bibliographyInRis(items: readonly CslItem[]): string {
	return items
		.map((item) => {
			const lines: [string, string | undefined][] = [
				['TY', TYPES[item.type] ?? 'GEN'],
				['ID', item.id],
				...(item.author ?? []).map((name): [string, string] => ['AU', nameOf(name)]),
				...(item.editor ?? []).map((name): [string, string] => ['ED', nameOf(name)]),
				...(item.translator ?? []).map((name): [string, string] => ['A4', nameOf(name)]),
				['TI', item.title],
				['T2', item['container-title']],
				...sourceFields.flatMap(({ name, ris }): [string, string | undefined][] => (ris ? [[ris, item[name]]] : [])),
				...pagesOf(item),
				['M1', item.number],
				['PY', item.issued && String(item.issued['date-parts'][0]?.[0])],
				['DA', item.issued && dateOf(item.issued)],
				['UR', item.URL],
				['DO', item.DOI],
				['SN', item.ISBN],
				['SN', item.ISSN],
				['AN', item.PMID],
				['LA', item.language],
				// RIS has no field for an event.
				['N1', item['event-title'] && `For: ${item['event-title']}`],
				['N1', item.note],
				['ER', ''],
			];
			return lines
				.filter(([, value]) => value !== undefined)
				.map(([tag, value]) => `${tag}  - ${(value ?? '').replaceAll(/\s+/g, ' ').trim()}\r\n`)
				.join('');
		})
		.join('\r\n');
}

/** First and last page; a text that is not a page range is returned whole. */
function pagesOf({ page }: CslItem): [string, string | undefined][] {
	const [, from, to] = /^(\w+)[-–](\w+)$/.exec(page ?? '') ?? [];
	return [
		['SP', from ?? page],
		['EP', to],
	];
}

function nameOf(name: Names[number]): string {
	if ('literal' in name) return name.literal;
	return [familyOf(name), name.given, name.suffix].filter(Boolean).join(', ');
}

/** `YYYY/MM/DD/other`. Ranges and uncertain dates keep only the year, with the rest in words as `other`. */
function dateOf({ 'date-parts': parts, circa }: CslDate): string {
	const [one = []] = parts;
	const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
	if (parts.length === 1 && !circa) return `${one[0]}/${two(one[1])}/${two(one[2])}/`;
	const words = parts.map((date) => date.map((part, index) => (index === 0 ? String(part) : two(part))).join('-')).join(' to ');
	return `${one[0]}///${circa ? 'about ' : ''}${words}`;
}
