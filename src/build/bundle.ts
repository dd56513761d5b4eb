import type { Making } from './renderer.ts';

/** By this name the project's integration knows that Astro was started from here. */
export const BUNDLER = 'nutgraf:bundle';

/** Have Astro bundle the code of the site, and render nothing. */
export async function bundle(making: Making): Promise<void> {
	// Half a second that a build with a kept renderer does not need.
	const { build } = await import('astro');
	await build({
		logLevel: 'warn',
		outDir: making.out,
		integrations: [{
			name: BUNDLER,
			hooks: {
				'astro:build:start': ({ setPrerenderer }) => {
					setPrerenderer({
						name: BUNDLER,
						setup: () => Promise.resolve(making.takeBundle()),
						getStaticPaths: () => Promise.resolve([]),
						render: ({ url }) => Promise.reject(new Error(`Astro was to render ${url}`)),
					});
				},
			},
		}],
	});
	making.complete();
}
