/** Its list of sources has Russian titles, and so needs a Cyrillic font. */
const article = { html: 30, css: 7, js: 4, font: 85, total: 135, requests: 8 };
const list = { html: 20, css: 7, js: 4, font: 70, total: 100, requests: 7 };
const record = { html: 12, css: 7, js: 4, font: 70, total: 95, requests: 7 };
const page = { html: 8, css: 6, js: 4, font: 70, total: 85, requests: 7 };
/** A page with Russian quotations also needs a Cyrillic font; with Russian in labels or tables, two. */
const cyrillic = { font: 85, total: 112 };
const cyrillicTwice = { font: 102, total: 120, requests: 8 };
/** An embed is a single file. */
const embed = { html: 20, css: 5, js: 0, font: 0, total: 20, requests: 1 };

/** A page of each kind, with its budget: compressed size in kB, and requests with a cold cache. */
export const kinds = [
	{ name: 'Home', path: '/', budget: article },
	{ name: 'List of explainers', path: '/explainers/', budget: page },
	{ name: 'Explainer', path: '/explainers/overview/', budget: article },
	{ name: 'Explainer with maps', path: '/explainers/routes/', budget: article },
	{ name: 'Timeline', path: '/timeline/', budget: list },
	{ name: 'Theme', path: '/timeline/theme/troops/', budget: list },
	{ name: 'Event', path: '/timeline/t-2024-10-troops/', budget: record },
	{ name: 'List of claims', path: '/claims/', budget: list },
	{ name: 'Claim', path: '/claims/c-workers-8000-msmt/', budget: record },
	{ name: 'Claim, quoted in Russian', path: '/claims/c-workers-15000/', budget: { ...record, ...cyrillic } },
	{ name: 'Claim in a frame', path: '/embed/claims/c-workers-15000/', budget: embed },
	{ name: 'Maps in a frame', path: '/embed/data/routes/', budget: embed },
	{ name: 'List of sources', path: '/sources/', budget: { ...list, ...cyrillic, requests: 8 } },
	{ name: 'Source', path: '/sources/actualno-2026-02/', budget: { ...record, ...cyrillicTwice } },
	{ name: 'Glossary', path: '/glossary/', budget: page },
	{ name: 'Glossary entry', path: '/glossary/1718-committee/', budget: record },
	{ name: 'List of tables', path: '/data/', budget: page },
	{ name: 'Table', path: '/data/workers-in-russia-claimed/', budget: { ...record, ...cyrillicTwice } },
	{ name: 'Table with a map', path: '/data/routes/', budget: { ...article, ...cyrillic } },
	{ name: 'The article', path: '/article/', budget: list },
	{ name: 'Changes', path: '/changes/', budget: page },
	{ name: 'Search', path: '/search/', budget: { ...page, requests: 8 } },
	{ name: 'About', path: '/about/', budget: page },
	{ name: 'How to contribute', path: '/contribute/', budget: page },
	{ name: 'A rule', path: '/contribute/rules/broken-link/', budget: page },
	{ name: 'Hosting', path: '/hosting/', budget: page },
	{ name: 'Not found', path: '/404.html', budget: page },
] as const;

/** One page of each layout: pages of one layout are made of the same components, and move alike. */
export const layouts = [
	'/',
	'/explainers/overview/',
	'/timeline/',
	'/timeline/t-2024-10-troops/',
	'/claims/',
	'/claims/c-workers-15000/',
	'/sources/',
	'/data/routes/',
	'/contribute/',
	'/search/',
] as const satisfies readonly (typeof kinds)[number]['path'][];

/** Those that are opened by themselves, not in a frame of another site. */
export const wholePages = kinds.filter(({ path }) => !path.startsWith('/embed/'));
