import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { ViteUserConfig } from 'astro';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** Our code, as Vite writes paths. */
const CODE = `${join(import.meta.dirname, '..').replaceAll('\\', '/')}/`;

/**
 * The styles of a component belong to its elements by a mark, which Astro makes of its path in the project. Ours are made
 * of its path in our code: the same content gives the same bytes from a copy of the repository and from the package.
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
