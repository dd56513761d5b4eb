import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareTexts } from '../model/text.ts';
import { filesIn } from '../read/folder.ts';
import type { Settings } from '../read/settings.ts';

/** What makes pages of content: the code of the site as Astro bundled it. It holds no content, so it serves until the code changes. */
export interface Renderer {
	/** Names the code, and the origin and sub-path that it was bundled for. */
	name: string;
	/** A folder of what every site of this code has: scripts, faces, the files of `public/`. */
	assets: string;
	/** The pages of the content of this process, in order of their files. Throws if two have the same one. */
	pages: () => Promise<Page[]>;
}

/** A page of a site, not yet rendered. */
export interface Page {
	/** Its file in the site: `claims/c-workers/index.html`. */
	file: string;
	/** What it shows, as data: while that and the renderer stay, so does the page. Undefined where a page does not say. */
	shown: (() => unknown) | undefined;
	render: () => Promise<Uint8Array>;
}

/** A renderer that Astro is making. */
export interface Making {
	/** The folder to build into. */
	out: string;
	/** Take the bundle of the pages, and their styles, before Astro removes it. */
	takeBundle: (styles: ReadonlyMap<string, PageStyles>) => void;
	/** Put the renderer in its place. */
	complete: () => void;
}

/** What a bundle asks of Astro's build about a page. */
interface PageStyles {
	styles: readonly unknown[];
}

/** Of the bundle, what is used here. */
interface Bundle {
	app: {
		manifest: { routes: { routeData: Route }[]; base: string };
		setInternals: (internals: { pagesByKeys: Map<string, PageStyles>; entrySpecifierToBundleMap: Map<string, string> }) => void;
		setOptions: (options: { settings: { scripts: [] }; logger: { options: { destination: { write: (said: { message: string }) => void } } } }) => void;
		getComponentByRoute: (route: Route) => Promise<{ getStaticPaths?: () => PagePath[] }>;
		render: (request: Request, options: { routeData: Route }) => Promise<Response>;
	};
}

interface Route {
	type: string;
	/** `/claims/[id]` */
	route: string;
	prerender: boolean;
}

/** A path of `getStaticPaths`; `shown` is ours (src/pages/_corpus.ts). */
interface PagePath {
	params: Record<string, string>;
	shown?: (() => unknown) | undefined;
}

const ALL = resolve('node_modules', '.cache', 'nutgraf', 'renderers');

/** What a bundle is made from. */
const CODE = ['src', 'public'];
const SETTINGS = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** A renderer that no build has used for so long is removed, in milliseconds. */
const UNUSED = 3 * 24 * 60 * 60 * 1000;

/** The renderer of the code as it is now, if one was made. */
export async function keptRenderer(settings: Settings): Promise<Renderer | undefined> {
	const folder = rendererFolder(settings);
	if (!existsSync(folder)) return undefined;
	utimesSync(folder, new Date(), new Date());
	const bundle = join(folder, 'bundle');
	const entry = readdirSync(bundle).find((file) => file.startsWith('prerender-entry')) ?? '';
	const { app } = (await import(pathToFileURL(join(bundle, entry)).href)) as Bundle;
	// What the bundle asks of the build that it is part of: which styles stand in a page, and where to complain.
	app.setInternals({ pagesByKeys: new Map(JSON.parse(readFileSync(join(folder, 'styles.json'), 'utf8')) as [string, PageStyles][]), entrySpecifierToBundleMap: new Map() });
	app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: ({ message }) => console.error(message) } } } });
	return { name: basename(folder), assets: join(folder, 'assets'), pages: () => pagesOf(app) };
}

/** Have Astro make the renderer of the code as it is now. */
export function makeRenderer(settings: Settings): Making {
	const folder = rendererFolder(settings);
	// Beside others that make the same one.
	const making = `${folder}.${process.pid}`;
	const out = join(making, 'assets');
	rmSync(making, { recursive: true, force: true });
	return {
		out,
		takeBundle: (styles) => {
			renameSync(join(out, '.prerender'), join(making, 'bundle'));
			writeFileSync(join(making, 'styles.json'), JSON.stringify([...styles].map(([key, page]) => [key, { styles: page.styles }])));
		},
		complete: () => {
			removeOld();
			if (existsSync(folder)) rmSync(making, { recursive: true });
			else renameSync(making, folder);
		},
	};
}

/** Where the renderer of the code as it is now is kept: all builds with the same origin and sub-path share it. */
export function rendererFolder({ site, base }: Settings): string {
	const files = [...CODE.flatMap((folder) => filesIn(folder).files.map(({ path }) => join(folder, path))), ...SETTINGS.filter((file) => existsSync(file))];
	const hash = createHash('sha256').update(JSON.stringify([process.version, site, base]));
	for (const file of files) hash.update(JSON.stringify(file)).update(createHash('sha256').update(readFileSync(file)).digest());
	return join(ALL, hash.digest('hex').slice(0, 20));
}

function removeOld(): void {
	mkdirSync(ALL, { recursive: true });
	for (const name of readdirSync(ALL)) {
		if (Date.now() - statSync(join(ALL, name)).mtimeMs > UNUSED) rmSync(join(ALL, name), { recursive: true, force: true });
	}
}

async function pagesOf(app: Bundle['app']): Promise<Page[]> {
	const pages: Page[] = [];
	for (const { routeData: route } of app.manifest.routes) {
		if (!route.prerender || route.type !== 'page') continue;
		const { getStaticPaths } = await app.getComponentByRoute(route);
		for (const { params, shown } of getStaticPaths?.() ?? [{ params: {} } as PagePath]) {
			const address = route.route.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? '').replace(/\/?$/, '/');
			const request = new URL(`${app.manifest.base.replace(/\/$/, '')}${address}`, 'http://localhost');
			pages.push({
				file: address === '/404/' ? '404.html' : `${address.slice(1)}index.html`,
				shown,
				render: async () => new Uint8Array(await (await app.render(new Request(request), { routeData: route })).arrayBuffer()),
			});
		}
	}
	pages.sort((a, b) => compareTexts(a.file, b.file));
	const twice = pages.find(({ file }, index) => file === pages[index - 1]?.file);
	if (twice) throw new Error(`Two pages are written to ${twice.file}`);
	return pages;
}
