import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, ViteUserConfig } from 'astro';
import { finishSite } from './build/finish.ts';
import { servePublished } from './build/published.ts';
import { faultOfPlace } from './build/site-folder.ts';
import { buildSite, builtFolder, ContentError, printProblems } from './build/site.ts';
import { libraryOf } from './build/library.ts';
import { summaryLine } from './checks/report.ts';
import type { Problem } from './model/problem.ts';
import { sayFailure } from './read/failure.ts';
import { isFolderThere, seenFromHere } from './read/folder.ts';
import type { Settings } from './read/settings.ts';
import { watchContent } from './read/watch.ts';

/** So long after its start the dev server says what is wrong, in milliseconds. */
const UNTIL_FIRST_PAGE = 2000;

/** What pages share with this process: Node loads it, and not Vite, so that the content is read once. */
const LIBRARY = 'nutgraf/library';

const sharedLibrary: ViteUserConfig = {
	environments: { ssr: { resolve: { external: [LIBRARY] } } },
	// Astro bundles all that pages import, whatever is external to the environment.
	plugins: [
		{
			name: LIBRARY,
			apply: 'build',
			enforce: 'pre',
			resolveId: (source) => (source === LIBRARY ? { id: source, external: true } : undefined),
		},
	],
};

const LAYERS = join(import.meta.dirname, 'styles', 'layers.css');

/**
 * Joins a content folder to Astro. In `astro dev` a change of any content file shows on the next
 * request, and a broken one is reported while the rest of the site stays. A build begins with the check of
 * the content, and ends with what stands beside the pages.
 */
export function nutgraf(settings: Settings): AstroIntegration {
	const { content } = settings;
	const library = libraryOf(content);
	let prepared: Promise<void> | undefined;
	let waiting: NodeJS.Timeout | undefined;
	const checkContent = async (): Promise<void> => {
		await library.prepare();
		const found = problems();
		printProblems(found);
		if (found.some(({ severity }) => severity === 'error')) throw new ContentError();
	};
	const problems = (): Problem[] => seenFromHere(content, library.problems());
	const sayProblemsIn = (delay: number): void => {
		waiting = setTimeout(() => {
			// Gone while it is exchanged for another one, perhaps.
			if (isFolderThere(content)) orSay(() => printProblems(problems()));
		}, delay);
	};
	return {
		name: 'nutgraf',
		hooks: {
			'astro:config:setup': async ({ command, config, injectScript, updateConfig }) => {
				if (command !== 'preview' && !isFolderThere(content)) throw new Error(`There is no folder ${content}`);
				if (command === 'build' && fileURLToPath(config.outDir) !== `${builtFolder(settings)}/`) {
					// Astro's own command: the same site, on the same way.
					refuseOptions(config, settings);
					process.exit(await buildOrSay(settings));
				}
				updateConfig({ experimental: { incrementalBuild: true }, vite: sharedLibrary });
				// The order of the layers has to stand before the first style of any component.
				injectScript('page-ssr', `import ${JSON.stringify(LAYERS)};`);
				if (command === 'build') await checkContent();
				if (command !== 'dev') return;
				// Meanwhile Vite starts. What fails is told where it is waited for.
				prepared = library.prepare();
				prepared.catch(() => undefined);
				updateConfig({ vite: forDevServer(content) });
			},
			'astro:server:setup': ({ server }) => {
				server.middlewares.use(servePublished(library.corpus, settings));
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
				void prepared?.then(
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
			},
			'astro:server:start': async () => {
				await prepared;
			},
			'astro:build:done': async ({ dir }) => {
				await finishSite(fileURLToPath(dir), library.corpus(), settings);
			},
		},
	};
}

/** Do some work for the dev server, which goes on whatever happens. */
function orSay(work: () => void): void {
	try {
		work();
	} catch (error) {
		sayFailure(error);
	}
}

/** A build that says what failed, as the command does. */
async function buildOrSay(settings: Settings): Promise<0 | 1 | 2> {
	const fault = faultOfPlace(settings.out);
	if (fault !== undefined) {
		console.error(fault);
		return 2;
	}
	try {
		return await buildSite(settings);
	} catch (error) {
		sayFailure(error);
		return 1;
	}
}

/**
 * Vite makes what a module imports before that is asked for, so the first page comes sooner. It watches each
 * file; no page is made from one of these, but for the content, which is watched by folder.
 */
function forDevServer(content: string): ViteUserConfig {
	const unwatched = [content, resolve('content'), resolve('tests'), resolve('.cache'), resolve('dist')];
	return {
		server: { watch: { ignored: (path: string) => unwatched.some((folder) => `${resolve(path)}${sep}`.startsWith(`${folder}${sep}`)) } },
		environments: { ssr: { dev: { preTransformRequests: true } } },
	};
}

/** What Astro's overlay shows; it reads the message as HTML. */
function overlay(errors: Problem[]): { name: string; title: string; message: string; stack: string } {
	const lines = errors.map(({ file, line, column, message, hint }) => `${file}:${line}:${column} ${message}\n${hint}`);
	const html = lines.join('\n\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
	return { name: 'Content', title: summaryLine(errors), message: html, stack: '' };
}

/** Throws for `astro build --outDir`, `--site` and `--base`, which would not be heard. */
function refuseOptions({ outDir, site, base }: AstroConfig, settings: Settings): void {
	const same = resolve(fileURLToPath(outDir)) === settings.out && site === settings.site && `${base.replace(/\/$/, '')}/` === settings.base;
	if (!same) throw new Error('OUT_DIR, SITE and BASE in the environment say where the site goes, and not options of the command');
}
