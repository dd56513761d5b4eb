import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareTexts } from '../model/text.ts';
import { withOwnPolicy } from './own-policy.ts';

/** A page of a site, not yet rendered. */
export interface Page {
	/** Its file in the site: `claims/c-workers/index.html`. */
	file: string;
	/** What it shows, as data: while that and the code stay, so does the page. Undefined where a page does not say. */
	shown: (() => unknown) | undefined;
	render: () => Promise<Uint8Array>;
}

/** Of what Astro 7 bundles to prerender a site, what is used here. Its own build knows it as `BuildApp`. */
interface Bundle {
	app: {
		manifest: Manifest;
		setInternals: (internals: { pagesByKeys: Map<string, { styles: { order: number; depth: number; sheet: Sheet }[] }> }) => void;
		setOptions: (options: { settings: { scripts: [] }; logger: { options: { destination: { write: (said: { message: string }) => void } } } }) => void;
		getComponentByRoute: (route: Route) => Promise<PageModule>;
		render: (request: Request, options: { routeData: Route }) => Promise<Response>;
	};
}

interface Manifest {
	base: string;
	routes: { routeData: Route; styles: Sheet[] }[];
	csp: { scriptHashes: string[]; styleHashes: string[] };
	shouldInjectCspMetaTags: boolean;
}

interface Route {
	type: string;
	/** `/claims/[id]` */
	route: string;
	/** `src/pages/claims/[id].astro` */
	component: string;
	prerender: boolean;
}

/** Styles of a page, in it or beside it. */
interface Sheet {
	content?: string;
}

/** What the file of a page exports; `shown` is ours (`pages/_corpus.ts`): of the page, or of each of its paths. */
interface PageModule extends Partial<Pick<Page, 'shown'>> {
	getStaticPaths?: () => PagePath[] | Promise<PagePath[]>;
}

interface PagePath extends Partial<Pick<Page, 'shown'>> {
	params: Record<string, string>;
}

/** The pages that the bundle in a folder makes of the content of this process, in order of their files. Throws if two have the same one. */
export async function pagesOf(folder: string): Promise<Page[]> {
	const app = await openBundle(folder);
	const sources = sourcesOf(app.manifest);
	const pages: Page[] = [];
	for (const { routeData: route } of app.manifest.routes) {
		if (!route.prerender) continue;
		if (route.type !== 'page') throw new Error(`${route.component} is no page. A file for programs has its line in src/view/files/list.ts`);
		const { getStaticPaths, shown: ofPage } = await app.getComponentByRoute(route);
		for (const { params, shown } of (await getStaticPaths?.()) ?? [{ params: {}, shown: ofPage }]) {
			const address = route.route.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? '').replace(/\/?$/, '/');
			const request = new URL(`${app.manifest.base.replace(/\/$/, '')}${address}`, 'http://localhost');
			const file = address === '/404/' ? '404.html' : `${address.slice(1)}index.html`;
			pages.push({
				file,
				shown,
				render: async () => {
					try {
						const response = await app.render(new Request(request), { routeData: route });
						// Each byte as a letter: to read and write 100 kB as UTF-8 takes longer than what is done with them.
						return Buffer.from(withOwnPolicy(Buffer.from(await response.arrayBuffer()).toString('latin1'), sources), 'latin1');
					} catch (error) {
						throw new Error(`${file} could not be rendered`, { cause: error });
					}
				},
			});
		}
	}
	pages.sort((a, b) => compareTexts(a.file, b.file));
	const twice = pages.find(({ file }, index) => file === pages[index - 1]?.file);
	if (twice) throw new Error(`Two pages are written to ${twice.file}`);
	return pages;
}

/** Load a bundle, and tell it what it asks of the build that it is part of: the styles of each page, and where to complain. */
async function openBundle(folder: string): Promise<Bundle['app']> {
	const entry = readdirSync(folder).find((file) => file.startsWith('prerender-entry')) ?? '';
	const { app } = (await import(pathToFileURL(join(folder, entry)).href)) as Bundle;
	app.setInternals({ pagesByKeys: new Map(app.manifest.routes.map(({ routeData, styles }) => [`${routeData.route}&${routeData.component}`, { styles: styles.map((sheet, order) => ({ order, depth: 0, sheet })) }])) });
	app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: ({ message }) => console.error(message) } } } });
	// It would take the hashes of the same styles anew for each page.
	app.manifest.shouldInjectCspMetaTags = false;
	return app;
}

/** The styles and scripts of the code that may stand in a page, as a policy names them. */
function sourcesOf({ csp, routes }: Manifest): Set<string> {
	const styles = routes.flatMap((route) => route.styles.flatMap(({ content }) => content ?? []));
	return new Set([...csp.scriptHashes, ...csp.styleHashes, ...styles.map((style) => `sha256-${hash('sha256', style, 'base64')}`)].map((source) => `'${source}'`));
}
