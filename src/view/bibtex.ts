import { familyOf, type Names } from '../model/source.ts';
import type { CslDate, CslItem } from './csl.ts';
import { sourceFields } from './source-fields.ts';

/** BibLaTeX entry types by CSL type; others become `misc`. */
const TYPES: Record<string, string> = {
	article: 'article',
	'article-journal': 'article',
	'article-magazine': 'article',
	'article-newspaper': 'article',
	'post-weblog': 'online',
	book: 'book',
	chapter: 'incollection',
	dataset: 'dataset',
	report: 'report',
	thesis: 'thesis',
	'paper-conference': 'inproceedings',
	'entry-dictionary': 'inreference',
	'entry-encyclopedia': 'inreference',
	webpage: 'online',
	post: 'online',
	legislation: 'legislation',
	bill: 'legislation',
	regulation: 'legislation',
	legal_case: 'jurisdiction',
};

/** The BibLaTeX field for `container-title` by CSL type; others use `organization`. */
const CONTAINERS: Record<string, string> = {
	article: 'journaltitle',
	incollection: 'booktitle',
	inproceedings: 'booktitle',
	inreference: 'booktitle',
};

const languages = new Intl.DisplayNames(['en-GB'], { type: 'language' });

/** CSL items as BibLaTeX, in UTF-8. */
export function bibliographyInBibtex(items: readonly CslItem[]): string {
	return items
		.map((item) => {
			const type = TYPES[item.type] ?? 'misc';
			const fields: [string, string | undefined][] = [
				['author', item.author?.map(nameOf).join(' and ')],
				['editor', item.editor?.map(nameOf).join(' and ')],
				['translator', item.translator?.map(nameOf).join(' and ')],
				['title', protectedText(item.title)],
				[CONTAINERS[type] ?? 'organization', item['container-title'] && protectedText(item['container-title'])],
				...sourceFields.flatMap(({ name, bibtex }): [string, string | undefined][] => {
					const text = item[name];
					return bibtex && text ? [[bibtex.field, bibtex.as === 'title' ? protectedText(text) : escapeTex(text)]] : [];
				}),
				...numbersOf(type, item),
				['pages', item.page && escapeTex(item.page).replaceAll(/(?<=\w)[-–](?=\w)/g, '--')],
				['date', item.issued && datesOf(item.issued)],
				['urldate', item.accessed && datesOf(item.accessed)],
				['url', item.URL && escapeUrl(item.URL)],
				['doi', item.DOI && escapeUrl(item.DOI)],
				['isbn', item.ISBN],
				['issn', item.ISSN],
				['eprint', item.PMID],
				['eprinttype', item.PMID && 'pubmed'],
				['langid', item.language && babelName(item.language)],
				['note', item.note && escapeTex(item.note)],
			];
			const lines = fields.filter(([, value]) => value).map(([key, value]) => `\t${key} = {${value}},`);
			return `@${type}{${item.id},\n${lines.join('\n')}\n}\n`;
		})
		.join('\n');
}

/** In BibLaTeX, the `number` of an article is that of its issue; any number of its own takes precedence, and the issue moves to a separate field. */
function numbersOf(type: string, { number, issue }: CslItem): [string, string | undefined][] {
	const [first, second] = type === 'article' && number === undefined ? [issue, undefined] : [number, issue];
	return [
		['number', first && escapeTex(first)],
		['issue', second && escapeTex(second)],
	];
}

function nameOf(name: Names[number]): string {
	if ('literal' in name) return `{${escapeTex(name.literal)}}`;
	// Leading lower-case words would be read as a particle.
	const family =
		name['non-dropping-particle'] === undefined && /^\p{Ll}\S*\s/u.test(name.family)
			? `{${escapeTex(name.family)}}`
			: escapeTex(familyOf(name));
	const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
	return [family, escapeTex(name.suffix ?? ''), escapeTex(given)].filter(Boolean).join(', ');
}

/** A text in double braces, so that no style changes its capitals. */
function protectedText(text: string): string {
	return `{${escapeTex(text)}}`;
}

const SIGNS: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'{': '\\{',
	'}': '\\}',
	$: '\\$',
	'&': '\\&',
	'#': '\\#',
	'%': '\\%',
	_: '\\_',
	'^': '\\textasciicircum{}',
	'~': '\\textasciitilde{}',
};

function escapeTex(text: string): string {
	return text
		.replaceAll(/\s+/g, ' ')
		.trim()
		.replaceAll(/[\\{}$&#%_^~]/g, (sign) => SIGNS[sign] ?? sign);
}

/** The field is verbatim, so only characters that would end it are escaped. */
function escapeUrl(url: string): string {
	return url.replaceAll(/[\\{}\s]/g, encodeURIComponent);
}

/** The name of a language in babel and polyglossia: `en-GB` -> `english`, `ko` -> `korean`. */
function babelName(tag: string): string {
	const [language = tag] = tag.split('-');
	return (languages.of(language) ?? language).toLowerCase();
}

function datesOf({ 'date-parts': parts, circa }: CslDate): string {
	return (
		parts.map((one) => one.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')).join('/') + (circa ? '~' : '')
	);
}
