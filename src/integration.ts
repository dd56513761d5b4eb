import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { libraryOf } from './checks/library.ts';
import { reportTerminal, summaryLine } from './checks/report.ts';
import type { Problem } from './model/problem.ts';
import { publishedFiles, servePublished, writePublished } from './published.ts';
import type { Settings } from './read/settings.ts';
import { writeSearchIndex } from './search-index.ts';
import { headersFile, redirectsFile } from './view/hosting/published-files.ts';
import { hostingOf } from './view/hosting/rules.ts';
import { redirectsOf } from './view/redirects.ts';

const LAYERS = new URL('./styles/layers.css', import.meta.url);

/**
 * Joins a content folder to Astro. A build stops before it writes anything if the content has an
 * error, with the same text as `npm run check`; in `astro dev` a change of any content file shows
 * on the next request, and a broken one is reported while the rest of the site stays.
 */
export function nutgraf(settings: Settings): AstroIntegration {
	const { content, out, base, cache } = settings;
	const staging = join(cache, 'site');
	const library = libraryOf(content);
	const fromHere = (problem: Problem): Problem => ({ ...problem, file: pathFromHere(join(content, problem.file)) });
	const report = (): Problem[] => {
		const problems = library.problems().map(fromHere);
		if (problems.length > 0) writeSync(2, `${reportTerminal(problems)}\n`);
		return problems;
	};
	return {
		name: 'nutgraf',
		hooks: {
			'astro:config:setup': ({ command, injectScript, updateConfig }) => {
				// The order of the layers has to stand before the first style of any component.
				injectScript('page-ssr', `import ${JSON.stringify(LAYERS.pathname)};`);
				// Beside other builds of this project, and never half written: the site is put in its place at the end.
				if (command === 'build') updateConfig({ outDir: pathToFileURL(`${staging}/`) });
			},
			'astro:build:start': async () => {
				await library.prepare();
				// Astro would print a stack trace for an exception; nothing is wrong with the code.
				if (report().some(({ severity }) => severity === 'error')) process.exit(1);
			},
			'astro:build:done': async () => {
				const corpus = library.corpus();
				await Promise.all([writeSearchIndex(staging), writePublished(staging, publishedFiles(corpus, settings))]);
				const hosting = hostingOf(base, redirectsOf(corpus, base));
				writeFileSync(join(staging, '_headers'), headersFile(hosting));
				writeFileSync(join(staging, '_redirects'), redirectsFile(hosting));
				rmSync(out, { recursive: true, force: true });
				mkdirSync(dirname(out), { recursive: true });
				move(staging, out);
			},
			'astro:server:setup': async ({ server }) => {
				await library.prepare();
				server.middlewares.use(servePublished(library.corpus, settings));
				server.watcher.add(content);
				let waiting: NodeJS.Timeout | undefined;
				server.watcher.on('all', (_event, path) => {
					if (!`${resolve(path)}${sep}`.startsWith(`${content}${sep}`)) return;
					library.forget();
					clearTimeout(waiting);
					// An editor that saves several files, or one in two steps, is one change.
					waiting = setTimeout(() => {
						// The watcher passes over a change that comes within 50 ms of one that it told of.
						library.forget();
						server.ws.send({ type: 'full-reload' });
						// The page first: it waits for the reading, but not for the checks.
						waiting = setTimeout(report, 50);
					}, 50);
				});
				report();
				// A page that is opened, or reloaded after a change, shows what is wrong until it is mended.
				server.ws.on('connection', () => {
					const errors = library.problems().filter(({ severity }) => severity === 'error');
					if (errors.length > 0) server.ws.send({ type: 'error', err: overlay(errors.map(fromHere)) });
				});
			},
		},
	};
}

/** Move a folder, to another disk too. */
function move(from: string, to: string): void {
	try {
		renameSync(from, to);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		cpSync(from, to, { recursive: true });
		rmSync(from, { recursive: true });
	}
}

/** What Astro's overlay shows; it reads the message as HTML. */
function overlay(errors: Problem[]): { name: string; title: string; message: string; stack: string } {
	const lines = errors.map(({ file, line, column, message, hint }) => `${file}:${line}:${column} ${message}\n${hint}`);
	const html = lines.join('\n\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
	return { name: 'Content', title: summaryLine(errors), message: html, stack: '' };
}

function pathFromHere(path: string): string {
	return relative(process.cwd(), path).split(sep).join('/');
}
