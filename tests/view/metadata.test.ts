import { expect, test } from 'vitest';
import { licenceAddress } from '../../src/model/licence.ts';
import { siteSchema, type Site } from '../../src/model/site.ts';
import { metadataOf, type Metadata } from '../../src/view/metadata.ts';
import { english } from '../../src/words/words.ts';
import { headOf, type PageHead } from '../../src/view/page.ts';

const site = siteSchema.parse({ title: 'A site', publisher: 'A publisher', licence: 'CC-BY-4.0', contact: 'https://example.org/contact' });
const article: PageHead = {
	...headOf(
		english,
		'/explainers/x/',
		'A page',
		{ '@type': 'Article', datePublished: '2026-10', dateModified: '2026-11-02' },
		'What it says.',
	),
	cited: '2026-11-02',
};
const card = { href: '/cards/explainers/x.png', alt: 'A page, on a card' };
const online = (path: string): string => `https://example.org/sub${path}`;

/** Meta tags by name, as programs read them. */
function tagsOf({ meta }: Metadata): Record<string, string> {
	return Object.fromEntries(meta.map(({ name, property, content }) => [name ?? property ?? '', content]));
}

function linksOf(head: PageHead, of: Site, rel: string): (string | undefined)[][] {
	return metadataOf(head, of, online)
		.links.filter((link) => link.rel === rel)
		.map(({ href, type }) => (type === undefined ? [href] : [href, type]));
}

test('a page is saved by Zotero as a page of the web, with its site, date, language and licence', () => {
	expect(tagsOf(metadataOf(article, site, online, card))).toMatchObject({
		'DC.type': 'webpage',
		'DC.rights': 'https://creativecommons.org/licenses/by/4.0/',
		'DC.language': 'en',
		'DC.publisher': 'A publisher',
		'DC.date': '2026-11-02',
		'DCTERMS.issued': '2026-10',
		citation_title: 'A page',
		citation_publication_date: '2026/11/02',
		'og:site_name': 'A site',
		'og:description': 'What it says.',
		'og:url': 'https://example.org/sub/explainers/x/',
	});
	expect(linksOf(article, site, 'schema.DC')).toEqual([['http://purl.org/dc/elements/1.1/']]);
});

test('what is not known is not said', () => {
	const bare = metadataOf(
		headOf(english, '/about/', 'About', { '@type': 'AboutPage' }),
		siteSchema.parse({ title: 'A site' }),
		(path) => path,
		card,
	);
	const tags = tagsOf(bare);
	expect(
		Object.keys(tags).filter((name) => /date|time|modified|issued|author|publisher|rights|description|image|url|identifier/i.test(name)),
	).toEqual([]);
	expect(JSON.stringify(bare)).not.toContain('undefined');
	expect(bare.links.map(({ rel }) => rel)).not.toContain('license');
});

test('Open Graph gets only whole days', () => {
	const tags = tagsOf(metadataOf(article, site, online));
	expect(tags['article:published_time']).toBeUndefined();
	expect(tags['article:modified_time']).toBe('2026-11-02');
});

test('the card of a page has a full address, its size and words for those who do not see it', () => {
	expect(tagsOf(metadataOf(article, site, online, card))).toMatchObject({
		'og:image': 'https://example.org/sub/cards/explainers/x.png',
		'og:image:width': '1200',
		'og:image:height': '630',
		'og:image:alt': 'A page, on a card',
		'twitter:card': 'summary_large_image',
	});
	expect(tagsOf(metadataOf(article, site, (path) => path, card))).toMatchObject({ 'twitter:card': 'summary' });
});

test('links lead to the feeds, the licence and the same page in other forms', () => {
	const twin = { href: '/explainers/x.md', type: 'text/markdown', title: 'A page, as Markdown' };
	expect(linksOf({ ...article, twins: [twin] }, site, 'alternate')).toEqual([
		['https://example.org/sub/explainers/x.md', 'text/markdown'],
		['https://example.org/sub/feed.xml', 'application/atom+xml'],
		['https://example.org/sub/feed.json', 'application/feed+json'],
	]);
	expect(linksOf(article, site, 'license')).toEqual([['https://creativecommons.org/licenses/by/4.0/']]);
	expect(linksOf(article, site, 'author')).toEqual([['https://example.org/contact']]);
});

test('every address in the data is a full one, those of other sites stay', () => {
	const head = headOf(english, '/data/d/', 'Data', {
		'@type': 'Dataset',
		description: '/not/an/address',
		distribution: [{ contentUrl: '/data/d.csv' }],
		isBasedOn: [{ url: 'https://elsewhere.example/a' }],
	});
	const [data, trail] = metadataOf(head, site, online, card).data;
	expect(data).toMatchObject({
		url: 'https://example.org/sub/data/d/',
		description: '/not/an/address',
		distribution: [{ contentUrl: 'https://example.org/sub/data/d.csv' }],
		isBasedOn: [{ url: 'https://elsewhere.example/a' }],
		image: 'https://example.org/sub/cards/explainers/x.png',
	});
	expect(trail?.['itemListElement']).toEqual([
		{ '@type': 'ListItem', position: 1, name: 'A site', item: 'https://example.org/sub/' },
		{ '@type': 'ListItem', position: 2, name: 'Data', item: 'https://example.org/sub/data/' },
		{ '@type': 'ListItem', position: 3, name: 'Data', item: 'https://example.org/sub/data/d/' },
	]);
});

test('search engines are kept from the page that says there is none, and from no other', () => {
	expect(tagsOf(metadataOf(headOf(english, '/404.html', 'No page', { '@type': 'WebPage' }), site, online))).toMatchObject({
		robots: 'noindex',
	});
	expect(tagsOf(metadataOf(article, site, online))['robots']).toBeUndefined();
});

test.each([
	['CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
	['CC-BY-NC-SA-3.0', 'https://creativecommons.org/licenses/by-nc-sa/3.0/'],
	['CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
	['CC-BY-3.0-DE', undefined],
	['MIT', undefined],
	[undefined, undefined],
])('the licence %s has the address %s', (licence, address) => {
	expect(licenceAddress(licence)).toBe(address);
});
