import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from './astro-bundle.ts';

/** Pages as builds of one content folder rendered them. */
export interface KeptPages {
	/** The bytes of a page, and whether it had to be rendered. */
	of: (page: Page) => Promise<{ html: Uint8Array; isRendered: boolean }>;
	/** Remove the pages that nobody asked for. */
	prune: () => void;
}

/**
 * The pages that are kept in a folder. The name of each says all that it was made from: what it shows,
 * and `common`, what all pages show and what renders them. So none is out of date, and one that is
 * missing is rendered again.
 */
export function keptPages(folder: string, common: unknown): KeptPages {
	mkdirSync(folder, { recursive: true });
	const known = new Set(readdirSync(folder));
	const used = new Set<string>();
	return {
		of: async ({ file, shown, render }) => {
			if (!shown) return { html: await render(), isRendered: true };
			const name = `${hash('sha256', JSON.stringify([common, file, shown()]), 'base64url')}.html`;
			used.add(name);
			if (known.has(name)) return { html: readFileSync(join(folder, name)), isRendered: false };
			const html = await render();
			// Whole or not at all: this process may be stopped.
			writeFileSync(join(folder, `${name}.part`), html);
			renameSync(join(folder, `${name}.part`), join(folder, name));
			return { html, isRendered: true };
		},
		prune: () => {
			for (const name of known) if (!used.has(name)) rmSync(join(folder, name), { force: true });
		},
	};
}
