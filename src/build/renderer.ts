import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { compareTexts } from '../model/text.ts';
import { Failure } from '../read/failure.ts';
import type { Settings } from '../read/settings.ts';
import { pagesOf, type Page } from './astro-bundle.ts';
import { bundle } from './bundle.ts';

/** What makes pages of content: the code of the site as Astro bundled it. It holds no content, so it serves until the code changes. */
export interface Renderer {
	/** Names the code, its place, and the origin and sub-path that it was bundled for. */
	name: string;
	/** A folder of what every site of this code has: scripts, faces, the files of `public/`. */
	assets: string;
	/** The pages of the content of this process, in order of their files. */
	pages: Page[];
}

const RENDERERS = resolve('node_modules', '.cache', 'nutgraf', 'renderers');

/** What a bundle is made from. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** A renderer that no build has used for so long is removed, in milliseconds. */
const UNUSED = 3 * 24 * 60 * 60 * 1000;

/** The renderer of the code as it is now: the kept one, or else a new one. Throws if the code changes while it is bundled. */
export async function rendererFor(settings: Settings): Promise<Renderer> {
	const folder = rendererFolder(settings);
	if (existsSync(folder)) return await keptIn(folder);
	removeUnused();
	// Beside others that make the same one.
	const making = `${folder}.${process.pid}`;
	try {
		// Said now, and not by Vite in words of its own, if nothing can be written there.
		mkdirSync(making);
		await bundle(making);
		if (rendererFolder(settings) !== folder) throw new Failure('The code changed while it was bundled. Run the build again');
		place(making, folder);
	} finally {
		rmSync(making, { recursive: true, force: true });
	}
	return await open(folder);
}

async function keptIn(folder: string): Promise<Renderer> {
	try {
		utimesSync(folder, new Date(), new Date());
	} catch {
		// A cache that can only be read serves as well.
	}
	try {
		return await open(folder);
	} catch (cause) {
		// Not at once: Node remembers a module that it could not load.
		rmSync(folder, { recursive: true, force: true });
		throw new Failure('What was kept of the code cannot be used and is removed. Run the build again', { cause });
	}
}

/** Where the renderer of the code as it is now is kept: all builds with the same origin and sub-path share it. */
export function rendererFolder({ site, base }: Settings): string {
	// The place too: a bundle imports what is plain TypeScript from there.
	const code = createHash('sha256').update(JSON.stringify([process.cwd(), process.version, site, base]));
	for (const file of CODE.flatMap(filesAt)) code.update(JSON.stringify(file)).update(createHash('sha256').update(readFileSync(file)).digest());
	return join(RENDERERS, code.digest('hex').slice(0, 20));
}

async function open(folder: string): Promise<Renderer> {
	return { name: basename(folder), assets: join(folder, 'assets'), pages: await pagesOf(join(folder, 'bundle')) };
}

/** Put a folder in its place, unless another build was faster. */
function place(making: string, folder: string): void {
	try {
		renameSync(making, folder);
	} catch (error) {
		if (!existsSync(folder)) throw error;
	}
}

/** A file, or all files below a folder, hidden ones and those behind links too: a site gets them all. */
function filesAt(path: string): string[] {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path).sort(compareTexts).flatMap((name) => filesAt(join(path, name)));
}

function removeUnused(): void {
	mkdirSync(RENDERERS, { recursive: true });
	for (const name of readdirSync(RENDERERS)) {
		const used = statSync(join(RENDERERS, name), { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
		if (Date.now() - used > UNUSED) rmSync(join(RENDERERS, name), { recursive: true, force: true });
	}
}
