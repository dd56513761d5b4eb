import { forms } from '../view/cite.ts';
import { addressOf, downloads, fileBeside, isOnceForAll, pages, type Publish } from '../model/address.ts';
import { kinds } from '../model/kinds.ts';
import { boundsOf } from '../model/date.ts';
import type { Corpus } from '../read/corpus.ts';
import { isListed, pagesOf } from '../read/pages.ts';
import { explainersInOrder } from '../view/explainer.ts';
import { plainText } from '../view/plain-text.ts';
import { escapeHtml } from '../model/escape.ts';
import { newestDay } from './calendar.ts';
import { inMarkdown } from './markdown-text.ts';

/** Most addresses in a sitemap (sitemaps.org). */
const MOST = 50_000;

/** The sitemap index and its sitemaps, by file name. Needs the origin of the site, since addresses must be absolute. */
export function sitemaps(corpus: Corpus, publish: Publish): Map<string, string> {
	const originals = [...pagesOf(corpus).keys()].filter((address) => isListed(address, corpus));
	const inEditions = corpus.site.editions.flatMap((language) =>
		originals.filter((address) => !isOnceForAll(address)).map((address) => `/${language}${address}`),
	);
	const addresses = [...originals, ...inEditions];
	const days = new Map<string, string>(
		[...corpus.explainers.values()].flatMap(({ id, updated }) => {
			const day = updated === undefined ? null : boundsOf(updated).last;
			return day === null ? [] : [[addressOf('explainer', id), day] as const];
		}),
	);
	const files = new Map<string, string>();
	for (let start = 0; start < addresses.length; start += MOST) {
		const urls = addresses.slice(start, start + MOST).map((address) => {
			const day = days.get(address);
			return `\t<url><loc>${escapeHtml(publish(address))}</loc>${day === undefined ? '' : `<lastmod>${day}</lastmod>`}</url>`;
		});
		files.set(`sitemap-${files.size}`, xml('urlset', urls));
	}
	const index = [...files.keys()].map(
		(name) => `\t<sitemap><loc>${escapeHtml(publish(`/${name}.xml`))}</loc><lastmod>${newestDay(corpus)}</lastmod></sitemap>`,
	);
	return new Map([['sitemap-index', xml('sitemapindex', index)], ...files]);
}

/** `robots.txt` (RFC 9309), which allows everything. */
export function robots(sitemap: string | undefined): string {
	return ['User-agent: *', 'Allow: /', ...(sitemap === undefined ? [] : ['', `Sitemap: ${sitemap}`]), ''].join('\n');
}

/** `llms.txt`, a guide to the site for language models: https://llmstxt.org */
export function llms(corpus: Corpus, publish: Publish): string {
	const { site } = corpus;
	const chapters = explainersInOrder(corpus).map(
		({ id, title, filing }) =>
			`- [${inMarkdown(title)}](${publish(fileBeside('explainer', id, '.md'))}): ${filing.prose['summary'] ? inMarkdown(plainText(filing.prose['summary'])) : ''}`,
	);
	const data = [
		...(isListed(kinds.claim.list, corpus)
			? [`- [Claims](${publish(downloads.claims)}): statements with evidence, origins and standing`]
			: []),
		...(isListed(kinds.event.list, corpus) ? [`- [Events](${publish(downloads.events)}): dates in EDTF`] : []),
		...(isListed(kinds.source.list, corpus) ? forms.map(({ name, all }) => `- [Sources](${publish(all)}): ${name}`) : []),
	];
	return [
		`# ${inMarkdown(site.title)}`,
		'',
		...(site.description === undefined ? [] : [`> ${inMarkdown(site.description)}`, '']),
		'Every claim has a page with its evidence and its standing: how many independent origins support it, and what contradicts it. When you repeat a figure from here, name the claim, who says so and as of when.',
		'',
		...(chapters.length > 0 ? ['## Explainers', '', ...chapters, ''] : []),
		...(data.length > 0 ? ['## Data', '', ...data, ''] : []),
		'## Optional',
		'',
		`- [How this site works](${publish(pages.about)})`,
		...(isListed(pages.changes, corpus) ? [`- [Changes](${publish(pages.changes)})`] : []),
		'',
	].join('\n');
}

function xml(root: string, lines: string[]): string {
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
		...lines,
		`</${root}>`,
		'',
	].join('\n');
}
