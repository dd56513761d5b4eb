import { join } from 'node:path';
import type { ViteUserConfig } from 'astro';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

const SOURCE = join(import.meta.dirname, '..').replaceAll('\\', '/');

/** Puts the order of the cascade layers before all component styles, on our pages only. */
export function layersFirst(): Plugin {
	return {
		name: 'nutgraf:layers',
		transform(code, id) {
			if (!id.startsWith(`${SOURCE}/routes/`) || !id.endsWith('.astro')) return undefined;
			return { code: `import ${JSON.stringify(`${SOURCE}/styles/layers.css`)};\n${code}`, map: null };
		},
	};
}
