import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, HookParameters, ViteUserConfig } from 'astro';
import { servePublished } from '../build/published.ts';
import { printProblems } from '../build/site.ts';
import type { Library } from '../build/library.ts';
import { summaryLine } from '../checks/report.ts';
import { problemsSeenFrom } from '../read/folder.ts';
import type { Problem } from '../model/problem.ts';
import { sayFailure } from '../read/failure.ts';
import { isFolderThere } from '../read/folder.ts';
import type { Settings } from '../read/settings.ts';
import { watchContent } from '../read/watch.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** Delay before the dev server first prints problems, in milliseconds. */
const UNTIL_FIRST_PAGE = 2000;

/**
 * Makes Vite transform imports before they are requested, so that the first page is ready sooner, and keeps it from
 * watching files that no page is made of, and the content, which has its own watcher.
 */
export function configForDev({ root, content, kept }: Settings): ViteUserConfig {
	const unwatched = [content, kept, ...['content', 'tests', '.cache', 'dist'].map((name) => join(root, name))];
	return {
		server: { watch: { ignored: (path: string) => unwatched.some((folder) => `${resolve(path)}${sep}`.startsWith(`${folder}${sep}`)) } },
		environments: { ssr: { dev: { preTransformRequests: true } } },
	};
}

/** Serves content in `astro dev`: a changed file shows on the next request; a broken one is reported, and the rest of the site keeps working. */
export function serveContent(
	server: DevServer,
	library: Library,
	settings: Settings,
	{ publicDir }: AstroConfig,
	prepared: Promise<void>,
): void {
	const { root, content } = settings;
	let waiting: NodeJS.Timeout | undefined;
	const problems = (): Problem[] => problemsSeenFrom(root, content, library.problems());
	const sayProblemsIn = (delay: number): void => {
		waiting = setTimeout(() => {
			// The folder may be missing while it is replaced.
			if (isFolderThere(content)) orSay(() => printProblems(problems()));
		}, delay);
	};
	server.middlewares.use(servePublished(library.corpus, settings, fileURLToPath(publicDir)));
	const stop = watchContent(content, () => {
		library.forget();
		clearTimeout(waiting);
		// Several files saved together, or one saved in steps, count as one change.
		waiting = setTimeout(() => {
			server.ws.send({ type: 'full-reload' });
			// The page comes first: it needs the content to be read, but not checked.
			sayProblemsIn(50);
		}, 50);
	});
	server.httpServer?.once('close', stop);
	// The first page does not wait for the checks.
	void prepared.then(
		() => waiting ?? sayProblemsIn(UNTIL_FIRST_PAGE),
		() => undefined,
	);
	// A page that is opened or reloaded shows errors until they are corrected.
	server.ws.on('connection', () =>
		orSay(() => {
			const errors = problems().filter(({ severity }) => severity === 'error');
			if (errors.length > 0) server.ws.send({ type: 'error', err: overlay(errors) });
		}),
	);
}

/** Runs some work; a failure is printed, and the dev server keeps running. */
function orSay(work: () => void): void {
	try {
		work();
	} catch (error) {
		sayFailure(error);
	}
}

/** The payload for Astro’s error overlay, which renders the message as HTML. */
function overlay(errors: Problem[]): { name: string; title: string; message: string; stack: string } {
	const lines = errors.map(({ file, line, column, message, hint }) => `${file}:${line}:${column} ${message}\n${hint}`);
	const html = lines.join('\n\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
	return { name: 'Content', title: summaryLine(errors), message: html, stack: '' };
}
