import type { Source } from '../../model/source.ts';
import type { CslDate, CslItem } from './csl.ts';

/** The reference types of RIS for the item types of CSL; `GEN` for those not named here. */
const TYPES: Record<string, string> = {
	'article-journal': 'JOUR', 'article-magazine': 'MGZN', 'article-newspaper': 'NEWS', book: 'BOOK', chapter: 'CHAP', dataset: 'DATA', report: 'RPRT',
	thesis: 'THES', legislation: 'STAT', bill: 'BILL', legal_case: 'CASE', hearing: 'HEAR', webpage: 'ELEC', post: 'ELEC', 'post-weblog': 'BLOG', broadcast: 'MPCT',
	motion_picture: 'MPCT', map: 'MAP', patent: 'PAT', personal_communication: 'PCOMM', 'paper-conference': 'CONF', 'entry-dictionary': 'DICT', 'entry-encyclopedia': 'ENCYC',
};

/** Items as RIS, with CRLF line ends as the format asks. */
export function bibliographyInRis(items: readonly CslItem[]): string {
	return items.map((item) => {
		const lines: [string, string | undefined][] = [
			['TY', TYPES[item.type] ?? 'GEN'],
			['ID', item.id],
			...(item.author ?? []).map((name): [string, string] => ['AU', nameOf(name)]),
			['TI', item.title],
			['T2', item['container-title']],
			['PB', item.publisher],
			['M1', item.number],
			['PY', item.issued && String(item.issued['date-parts'][0]?.[0])],
			['DA', item.issued && dateOf(item.issued)],
			['UR', item.URL],
			['LA', item.language],
			['N1', item.note],
			['ER', ''],
		];
		return lines.filter(([, value]) => value !== undefined).map(([tag, value]) => `${tag}  - ${(value ?? '').replaceAll(/\s+/g, ' ').trim()}\r\n`).join('');
	}).join('\r\n');
}

function nameOf(name: NonNullable<Source['author']>[number]): string {
	if ('literal' in name) return name.literal;
	const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
	return [family, name.given, name.suffix].filter(Boolean).join(', ');
}

/** `YYYY/MM/DD/other`: a range and a date that is not certain keep their year, and say the rest in words. */
function dateOf({ 'date-parts': parts, circa }: CslDate): string {
	const [one = []] = parts;
	const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
	if (parts.length === 1 && !circa) return `${one[0]}/${two(one[1])}/${two(one[2])}/`;
	const words = parts.map((date) => date.map((part, index) => (index === 0 ? String(part) : two(part))).join('-')).join(' to ');
	return `${one[0]}///${circa ? 'about ' : ''}${words}`;
}
