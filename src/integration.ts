import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { finishSite } from './build/finish.ts';
import { faultOfPlace } from './build/site-folder.ts';
import { buildSite, builtFolder, ContentError, printProblems } from './build/site.ts';
import { editionsIn } from './read/content-folder.ts';
import { libraryOf, type Library } from './build/library.ts';
import { problemsSeenFrom } from './read/folder.ts';
import { configFor, folderUrl } from './integration/config.ts';
import { configForDev, serveContent } from './integration/dev.ts';
import { routesBeside, type Route } from './integration/routes.ts';
import { Failure, sayFailure } from './read/failure.ts';
import { isFolderThere } from './read/folder.ts';
import { settingsFrom, type Options, type Settings } from './read/settings.ts';

export type { Options };

/** Gives pages what they show. */
const EDITION = join(import.meta.dirname, 'routes', `_edition${extname(import.meta.filename)}`);

const given = new WeakMap<object, Options>();

/**
 * Adds a content folder to an Astro project: all its pages and files, in builds and in `astro dev`. Builds check the
 * content first. Pages of the project stay as they are, and replace ours at the same address.
 */
export function nutgraf(options: Options = {}): AstroIntegration {
	let settings: Settings;
	let library: Library;
	let config: AstroConfig;
	let prepared = Promise.resolve();
	let routes: Route[] = [];
	let hasPolicy = false;
	const integration: AstroIntegration = {
		name: 'nutgraf',
		hooks: {
			'astro:config:setup': async ({ command, config: asked, injectRoute, addMiddleware, updateConfig }) => {
				settings = settingsFrom(process.env, { root: fileURLToPath(asked.root), options, otherwise: asked });
				const { content, root } = settings;
				routes = routesBeside(join(fileURLToPath(asked.srcDir), 'pages'), editionsIn(content));
				for (const route of routes) injectRoute({ ...route, prerender: true });
				addMiddleware({ order: 'pre', entrypoint: EDITION });
				if (command === 'preview') {
					updateConfig({ base: settings.base, trailingSlash: 'always', outDir: folderUrl(settings.out) });
					return;
				}
				if (!isFolderThere(content)) throw new Failure(`There is no folder ${content}`);
				if (command === 'build' && !isSame(asked.outDir, builtFolder(settings))) {
					// Run by Astro’s own command, which must build the same site.
					refuseOptions(asked, settings);
					process.exit(await buildOrSay(settings));
				}
				library = libraryOf(content, settings.kept);
				hasPolicy = asked.security.csp !== false;
				updateConfig(configFor(settings, asked));
				if (command === 'build') {
					await library.prepare();
					const found = problemsSeenFrom(root, content, library.problems());
					printProblems(found);
					if (found.some(({ severity }) => severity === 'error')) throw new ContentError();
				}
				if (command !== 'dev') return;
				// Runs while Vite starts; failures surface where it is awaited.
				prepared = library.prepare();
				prepared.catch(() => undefined);
				updateConfig({ vite: configForDev(settings) });
			},
			'astro:config:done': ({ config: done }) => {
				config = done;
			},
			'astro:server:setup': ({ server }) => {
				serveContent(server, library, settings, config, prepared);
			},
			'astro:server:start': async () => {
				await prepared;
			},
			'astro:build:done': async ({ dir, assets }) => {
				const ours = routes.flatMap(({ pattern }) => assets.get(pattern) ?? []).map((file) => fileURLToPath(file));
				await finishSite(fileURLToPath(dir), library.corpus(), settings, { ours: new Set(ours), hasPolicy });
			},
		},
	};
	given.set(integration, options);
	return integration;
}

/** The options that a project passes to `nutgraf({ … })`, found among its integrations. */
export function optionsOf(integrations: readonly unknown[]): Options {
	return integrations.flat(Infinity).flatMap((one) => (typeof one === 'object' && one !== null ? (given.get(one) ?? []) : []))[0] ?? {};
}

/** Builds the site, and reports failures as the command does. */
async function buildOrSay(settings: Settings): Promise<0 | 1 | 2> {
	const fault = faultOfPlace(settings.out);
	if (fault !== undefined) {
		console.error(fault);
		return 2;
	}
	try {
		return await buildSite(settings, { root: settings.root });
	} catch (error) {
		sayFailure(error);
		return 1;
	}
}

function isSame(url: URL, folder: string): boolean {
	return resolve(fileURLToPath(url)) === folder;
}

/** Throws if the output folder, origin or base path given to Astro differ from those given to Nutgraf. */
function refuseOptions({ outDir, site, base, root }: AstroConfig, settings: Settings): void {
	const isPlaced = isSame(outDir, settings.out) || isSame(outDir, join(fileURLToPath(root), 'dist'));
	const isAddressed = (site === undefined || site === settings.site) && (base === '/' || `${base.replace(/\/$/, '')}/` === settings.base);
	if (!isPlaced || !isAddressed)
		throw new Error(
			'OUT_DIR, SITE and BASE in the environment, or out, site and base of nutgraf(), say where the site goes, and not options of Astro',
		);
}
