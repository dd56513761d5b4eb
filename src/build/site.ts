import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { reportTerminal } from '../checks/report.ts';
import type { AstroInlineConfig } from 'astro';
import type { Problem } from '../model/problem.ts';
import { withCommands } from '../read/command-words.ts';
import type { Settings } from '../read/settings.ts';
import { lock } from './lock.ts';
import { placeSite, type Placed } from './staging.ts';

/** Up to this many changed pages are listed; more are only counted. */
const NAMED = 30;

/** Error for content that cannot be built; its problems have been printed. */
export class ContentError extends Error {
	override readonly name = 'ContentError';
	override readonly message = 'The content has errors. Nothing is built';
}

/**
 * Checks a content folder and writes its site. Builds of the same folder to the same place wait for each other.
 * Returns the exit code: 1 if the content has an error, and then nothing is written. Astro builds into the cache,
 * where its bundles can resolve packages; the complete site is then moved into place. `project` tells Astro where
 * to find the configuration that has these settings.
 */
export async function buildSite(settings: Settings, project: AstroInlineConfig): Promise<0 | 1> {
	// If a child process such as Pagefind dies while awaited, Node exits without an error.
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

/** The folder that Astro builds into. */
export function builtFolder({ cache }: Settings): string {
	return join(cache, 'site');
}

/** Prints problems, if there are any. */
export function printProblems(problems: readonly Problem[]): void {
	if (problems.length > 0) sayNow(withCommands(reportTerminal(problems)));
}

function sayCutShort(): void {
	sayNow('The build ended in the middle: a program that it waits for is gone, for want of memory perhaps. The site is as it was');
}

/** Synchronous, unlike console.error, which may not finish before the process ends. */
function sayNow(text: string): void {
	writeSync(2, `${text}\n`);
}

function summary({ pages, changed }: Placed, seconds: number): string {
	const named = changed.length <= NAMED ? changed.map((file) => `  ${file}\n`).join('') : '';
	return `${named}${pages} pages, ${changed.length} of them changed, in ${seconds.toFixed(1)} s\nComplete!`;
}
