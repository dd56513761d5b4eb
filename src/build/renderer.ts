import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { filesIn } from '../read/folder.ts';
import type { Settings } from '../read/settings.ts';
import { pagesOf, type Page } from './astro-bundle.ts';

/** What makes pages of content: the code of the site as Astro bundled it. It holds no content, so it serves until the code changes. */
export interface Renderer {
	/** Names the code, its place, and the origin and sub-path that it was bundled for. */
	name: string;
	/** A folder of what every site of this code has: scripts, faces, the files of `public/`. */
	assets: string;
	/** The pages of the content of this process, in order of their files. Throws if two have the same one. */
	pages: () => Promise<Page[]>;
}

/** A renderer that Astro is making. */
export interface Making {
	/** The folder to build into. */
	out: string;
	/** Take the bundle of the pages before Astro removes it. */
	takeBundle: () => void;
	/** Put the renderer in its place. */
	complete: () => void;
}

const ALL = resolve('node_modules', '.cache', 'nutgraf', 'renderers');

/** What a bundle is made from. */
const CODE = ['src', 'public'];
const SETTINGS = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** A renderer that no build has used for so long is removed, in milliseconds. */
const UNUSED = 3 * 24 * 60 * 60 * 1000;

/** The renderer of the code as it is now, if one was made. */
export function keptRenderer(settings: Settings): Renderer | undefined {
	const folder = rendererFolder(settings);
	if (!existsSync(folder)) return undefined;
	utimesSync(folder, new Date(), new Date());
	return { name: basename(folder), assets: join(folder, 'assets'), pages: () => pagesOf(join(folder, 'bundle')) };
}

/** Begin the renderer of the code as it is now. */
export function makeRenderer(settings: Settings): Making {
	const folder = rendererFolder(settings);
	// Beside others that make the same one.
	const making = `${folder}.${process.pid}`;
	const out = join(making, 'assets');
	rmSync(making, { recursive: true, force: true });
	return {
		out,
		takeBundle: () => renameSync(join(out, '.prerender'), join(making, 'bundle')),
		complete: () => {
			removeUnused();
			if (existsSync(folder)) rmSync(making, { recursive: true });
			else renameSync(making, folder);
		},
	};
}

/** Where the renderer of the code as it is now is kept: all builds with the same origin and sub-path share it. */
export function rendererFolder({ site, base }: Settings): string {
	const files = [...CODE.flatMap((folder) => filesIn(folder).files.map(({ path }) => join(folder, path))), ...SETTINGS.filter((file) => existsSync(file))];
	// The place too: a bundle imports what is plain TypeScript from there.
	const code = createHash('sha256').update(JSON.stringify([process.cwd(), process.version, site, base]));
	for (const file of files) code.update(JSON.stringify(file)).update(createHash('sha256').update(readFileSync(file)).digest());
	return join(ALL, code.digest('hex').slice(0, 20));
}

function removeUnused(): void {
	mkdirSync(ALL, { recursive: true });
	for (const name of readdirSync(ALL)) {
		if (Date.now() - statSync(join(ALL, name)).mtimeMs > UNUSED) rmSync(join(ALL, name), { recursive: true, force: true });
	}
}
