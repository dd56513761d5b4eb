import { extname, join } from 'node:path';
import type { ViteUserConfig } from 'astro';
import type { Settings } from '../read/settings.ts';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** The name by which pages know the site that they belong to; `virtual.d.ts` says what it holds. */
const NAME = 'virtual:nutgraf';
const ID = `\0${NAME}`;

const LIBRARY = join(import.meta.dirname, '..', 'build', `library${extname(import.meta.filename)}`);

/** Tells pages the settings, and hands them the library of this process. */
export function shared({ content, kept, base, site }: Settings): Plugin {
	const code = [
		"import { createRequire } from 'node:module';",
		`export const base = ${JSON.stringify(base)};`,
		`export const site = ${JSON.stringify(site)};`,
		// By Node and not by Vite, which would make another copy of it: the content is read once.
		`export const library = createRequire(${JSON.stringify(LIBRARY)})(${JSON.stringify(LIBRARY)})`,
		`	.libraryOf(${JSON.stringify(content)}, ${JSON.stringify(kept)});`,
	].join('\n');
	return {
		name: 'nutgraf',
		resolveId: (source) => (source === NAME ? ID : undefined),
		load: (id) => (id === ID ? code : undefined),
	};
}
