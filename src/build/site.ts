import { writeSync } from 'node:fs';
import { libraryOf } from '../checks/library.ts';
import { reportTerminal, seenFromHere } from '../checks/report.ts';
import type { Problem } from '../model/problem.ts';
import type { Settings } from '../read/settings.ts';
import { bundle } from './bundle.ts';
import { publish, type Published } from './publish.ts';
import { keptRenderer, makeRenderer, type Renderer } from './renderer.ts';

/** So many pages are named when they were rendered; of more only the number is said. */
const NAMED = 30;

/** Check a content folder and write its site. Gives the exit code: 1 if the content has an error, and then nothing is written. */
export async function buildSite(settings: Settings): Promise<0 | 1> {
	const start = performance.now();
	const library = libraryOf(settings.content);
	await library.prepare();
	const problems = seenFromHere(settings.content, library.problems());
	printProblems(problems);
	if (problems.some(({ severity }) => severity === 'error')) return 1;
	const done = await publish(await rendererOf(settings), settings);
	console.log(summary(done, (performance.now() - start) / 1000));
	return 0;
}

/** Print problems, if there are any. */
export function printProblems(problems: readonly Problem[]): void {
	// Not console.error: the process may end before that has written all of it.
	if (problems.length > 0) writeSync(2, `${reportTerminal(problems)}\n`);
}

async function rendererOf(settings: Settings): Promise<Renderer> {
	const kept = keptRenderer(settings);
	if (kept) return kept;
	await bundle(makeRenderer(settings));
	const made = keptRenderer(settings);
	if (!made) throw new Error('The renderer that was made just now is gone');
	return made;
}

function summary({ pages, rendered }: Published, seconds: number): string {
	const named = rendered.length <= NAMED ? rendered.map((file) => `  ${file}\n`).join('') : '';
	return `${named}${pages} pages, ${rendered.length} of them rendered, in ${seconds.toFixed(1)} s\nComplete!`;
}
