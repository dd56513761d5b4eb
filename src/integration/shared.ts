import { extname, join } from 'node:path';
import type { ViteUserConfig } from 'astro';
import type { Settings } from '../read/settings.ts';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** The virtual module with which pages access the site; `virtual.d.ts` declares its exports. */
const NAME = 'virtual:nutgraf';
const ID = `\0${NAME}`;

const LIBRARY = join(import.meta.dirname, '..', 'build', `library${extname(import.meta.filename)}`);

/** Gives pages the settings and the library of this process. */
export function shared({ content, kept, base, site }: Settings): Plugin {
	const code = [
		"import { createRequire } from 'node:module';",
		`export const base = ${JSON.stringify(base)};`,
		`export const content = ${JSON.stringify(content)};`,
		`export const site = ${JSON.stringify(site)};`,
		// Imported by Node, as Vite would create a second instance, which would read the content again.
		`export const library = createRequire(${JSON.stringify(LIBRARY)})(${JSON.stringify(LIBRARY)})`,
		`	.libraryOf(${JSON.stringify(content)}, ${JSON.stringify(kept)});`,
	].join('\n');
	return {
		name: 'nutgraf',
		resolveId: (source) => (source === NAME ? ID : undefined),
		load: (id) => (id === ID ? code : undefined),
	};
}
