import { rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isPlainModule } from './plain-modules.ts';

/** By this name the project's integration knows that Astro was started from here. */
export const BUNDLER = 'nutgraf:bundle';

/** Have Astro bundle the code of the pages, and render nothing: into `assets` below a folder what every site of this code has, into `bundle` the code. */
export async function bundle(folder: string): Promise<void> {
	// Half a second that a build with a kept renderer does not need.
	const { build } = await import('astro');
	const assets = join(folder, 'assets');
	await build({
		logLevel: 'warn',
		outDir: assets,
		vite: { plugins: [{ name: BUNDLER, enforce: 'pre', applyToEnvironment: ({ name }) => name !== 'client', resolveId: plainModule }] },
		integrations: [{
			name: BUNDLER,
			hooks: {
				'astro:build:start': ({ setPrerenderer }) => {
					setPrerenderer({
						name: BUNDLER,
						// Astro removes it when it has rendered with it.
						setup: () => rename(join(assets, '.prerender'), join(folder, 'bundle')),
						getStaticPaths: () => Promise.resolve([]),
						render: ({ url }) => Promise.reject(new Error(`Astro was to render ${url}`)),
					});
				},
			},
		}],
	});
}

/** A module that stays outside of the bundle: pages then share with the other files of a site what was worked out once. */
function plainModule(source: string, importer: string | undefined): { id: string; external: true } | undefined {
	if (!importer || !source.startsWith('.')) return undefined;
	const path = resolve(dirname(importer.replace(/\?.*$/, '')), source);
	return isPlainModule(path) ? { id: pathToFileURL(path).href, external: true } : undefined;
}
