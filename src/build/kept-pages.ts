import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from './astro-bundle.ts';
import { writeWhole } from './whole.ts';

/** How every page ends. */
const END = Buffer.from('</html>');

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
	const start = hash('sha256', JSON.stringify(common));
	return {
		of: async ({ file, shown, render }) => {
			if (!shown) return { html: await render(), isRendered: true };
			const name = `${hash('sha256', JSON.stringify([start, file, shown()]), 'base64url')}.html`;
			used.add(name);
			const kept = known.has(name) ? pageIn(join(folder, name)) : undefined;
			if (kept) return { html: kept, isRendered: false };
			const html = await render();
			writeWhole(join(folder, name), html);
			return { html, isRendered: true };
		},
		prune: () => {
			for (const name of known) if (!used.has(name)) rmSync(join(folder, name), { force: true });
		},
	};
}

/** A page that is kept, unless it is gone, or its disk lost the end of it. */
function pageIn(file: string): Buffer | undefined {
	try {
		const html = readFileSync(file);
		return html.subarray(-END.length).equals(END) ? html : undefined;
	} catch {
		return undefined;
	}
}
