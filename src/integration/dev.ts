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

/** So long after its start the dev server says what is wrong, in milliseconds. */
const UNTIL_FIRST_PAGE = 2000;

/**
 * Vite makes what a module imports before that is asked for, so the first page comes sooner. It watches each
 * file; no page is made from one of these, but for the content, which is watched by folder.
 */
export function configForDev({ root, content, kept }: Settings): ViteUserConfig {
	const unwatched = [content, kept, ...['content', 'tests', '.cache', 'dist'].map((name) => join(root, name))];
	return {
		server: { watch: { ignored: (path: string) => unwatched.some((folder) => `${resolve(path)}${sep}`.startsWith(`${folder}${sep}`)) } },
		environments: { ssr: { dev: { preTransformRequests: true } } },
	};
}

/** In `astro dev` a change of any content file shows on the next request, and a broken one is reported while the rest of the site stays. */
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
			// Gone while it is exchanged for another one, perhaps.
			if (isFolderThere(content)) orSay(() => printProblems(problems()));
		}, delay);
	};
	server.middlewares.use(servePublished(library.corpus, settings, fileURLToPath(publicDir)));
	const stop = watchContent(content, () => {
		library.forget();
		clearTimeout(waiting);
		// An editor that saves several files, or one in two steps, is one change.
		waiting = setTimeout(() => {
			server.ws.send({ type: 'full-reload' });
			// The page first: it waits for the reading, but not for the checks.
			sayProblemsIn(50);
		}, 50);
	});
	server.httpServer?.once('close', stop);
	// The first page is made meanwhile: it need not wait for the checks.
	void prepared.then(
		() => waiting ?? sayProblemsIn(UNTIL_FIRST_PAGE),
		() => undefined,
	);
	// A page that is opened, or reloaded after a change, shows what is wrong until it is mended.
	server.ws.on('connection', () =>
		orSay(() => {
			const errors = problems().filter(({ severity }) => severity === 'error');
			if (errors.length > 0) server.ws.send({ type: 'error', err: overlay(errors) });
		}),
	);
}

/** Do some work for the dev server, which goes on whatever happens. */
function orSay(work: () => void): void {
	try {
		work();
	} catch (error) {
		sayFailure(error);
	}
}

/** What Astro's overlay shows; it reads the message as HTML. */
function overlay(errors: Problem[]): { name: string; title: string; message: string; stack: string } {
	const lines = errors.map(({ file, line, column, message, hint }) => `${file}:${line}:${column} ${message}\n${hint}`);
	const html = lines.join('\n\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
	return { name: 'Content', title: summaryLine(errors), message: html, stack: '' };
}
