import { writeSync } from 'node:fs';
import { libraryOf } from '../checks/library.ts';
import { reportTerminal, seenFromHere } from '../checks/report.ts';
import type { Problem } from '../model/problem.ts';
import type { Settings } from '../read/settings.ts';
import { publish, type Published } from './publish.ts';
import { rendererFor } from './renderer.ts';

/** So many pages are named when they changed; of more only the number is said. */
const NAMED = 30;

/** Check a content folder and write its site. Gives the exit code: 1 if the content has an error, and then nothing is written. */
export async function buildSite(settings: Settings): Promise<0 | 1> {
	// Where a program that is waited for is gone, such as Pagefind, Node ends by itself, as if all were well.
	process.exitCode = 1;
	process.once('exit', sayCutShort);
	try {
		const start = performance.now();
		const library = libraryOf(settings.content);
		await library.prepare();
		const problems = seenFromHere(settings.content, library.problems());
		printProblems(problems);
		if (problems.some(({ severity }) => severity === 'error')) return 1;
		const done = await publish(await rendererFor(settings), settings);
		console.log(summary(done, (performance.now() - start) / 1000));
		return 0;
	} finally {
		process.off('exit', sayCutShort);
	}
}

/** Print problems, if there are any. */
export function printProblems(problems: readonly Problem[]): void {
	if (problems.length > 0) sayNow(reportTerminal(problems));
}

function sayCutShort(): void {
	sayNow('The build ended in the middle: a program that it waits for is gone, for want of memory perhaps. The site is as it was');
}

/** Not console.error: the process may end before that has written all of it. */
function sayNow(text: string): void {
	writeSync(2, `${text}\n`);
}

function summary({ pages, rendered, changed }: Published, seconds: number): string {
	const named = changed.length <= NAMED ? changed.map((file) => `  ${file}\n`).join('') : '';
	return `${named}${pages} pages, ${changed.length} of them changed, ${rendered} rendered, in ${seconds.toFixed(1)} s\nComplete!`;
}
