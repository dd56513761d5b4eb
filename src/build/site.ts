import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { reportTerminal } from '../checks/report.ts';
import type { AstroInlineConfig } from 'astro';
import type { Problem } from '../model/problem.ts';
import { withCommands } from '../read/command-words.ts';
import type { Settings } from '../read/settings.ts';
import { lock } from './lock.ts';
import { placeSite, type Placed } from './staging.ts';

/** So many pages are named when they changed; of more only the number is said. */
const NAMED = 30;

/** The content has an error, of which a contributor was told: there is no site to build. */
export class ContentError extends Error {
	override readonly name = 'ContentError';
	override readonly message = 'The content has errors. Nothing is built';
}

/**
 * Check a content folder and write its site, one build of a folder to a place after the other. Gives the
 * exit code: 1 if the content has an error, and then nothing is written. Astro builds in the cache, where
 * what it bundled finds its packages; the site is put in its place when it is whole. `project` says where Astro finds
 * the configuration that has these settings.
 */
export async function buildSite(settings: Settings, project: AstroInlineConfig): Promise<0 | 1> {
	// Where a program that is waited for is gone, such as Pagefind, Node ends by itself, as if all were well.
	process.exitCode = 1;
	process.once('exit', sayCutShort);
	const start = performance.now();
	let unlock: (() => void) | undefined;
	try {
		const { build } = await import('astro');
		const folder = builtFolder(settings);
		unlock = await lock(join(settings.cache, 'build.lock'));
		const { site, base } = settings;
		await build({ ...project, ...(site === undefined ? {} : { site }), base, logLevel: 'warn', outDir: folder });
		console.log(summary(placeSite(folder, settings), (performance.now() - start) / 1000));
		return 0;
	} catch (error) {
		if (error instanceof ContentError) return 1;
		throw error;
	} finally {
		process.off('exit', sayCutShort);
		unlock?.();
	}
}

/** Where Astro builds the site. */
export function builtFolder({ cache }: Settings): string {
	return join(cache, 'site');
}

/** Print problems, if there are any. */
export function printProblems(problems: readonly Problem[]): void {
	if (problems.length > 0) sayNow(withCommands(reportTerminal(problems)));
}

function sayCutShort(): void {
	sayNow('The build ended in the middle: a program that it waits for is gone, for want of memory perhaps. The site is as it was');
}

/** Not console.error: the process may end before that has written all of it. */
function sayNow(text: string): void {
	writeSync(2, `${text}\n`);
}

function summary({ pages, changed }: Placed, seconds: number): string {
	const named = changed.length <= NAMED ? changed.map((file) => `  ${file}\n`).join('') : '';
	return `${named}${pages} pages, ${changed.length} of them changed, in ${seconds.toFixed(1)} s\nComplete!`;
}
