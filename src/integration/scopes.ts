import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { ViteUserConfig } from 'astro';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** The folder of our code, in Vite’s path format. */
const CODE = `${join(import.meta.dirname, '..').replaceAll('\\', '/')}/`;

/**
 * Astro derives the scope class of a component’s styles from its path in the project. This plugin derives those of our
 * components from the path in our code, so that the repository and the package build the same bytes.
 */
export function sameScopes(): Plugin {
	return {
		name: 'nutgraf:scopes',
		transform(code, id) {
			const [file = ''] = id.split('?');
			if (!file.startsWith(CODE) || !file.endsWith('.astro') || !code.includes('astro-cid-')) return undefined;
			return { code: code.replaceAll(/astro-cid-[a-z0-9]{8}/g, `astro-cid-${markOf(file.slice(CODE.length))}`), map: null };
		},
	};
}

function markOf(path: string): string {
	return hash('sha256', path, 'hex').slice(0, 8);
}
