import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from './astro-bundle.ts';
import { searchedIn } from './searched.ts';
import { writeWhole } from './whole.ts';

/** How every page ends. */
const END = Buffer.from('</html>');

/** Stands between what is searched in a page and the page: no text can hold it. */
const NUL = Buffer.from([0]);

/** What a page was rendered to, and what the search is told of it. */
interface Rendered {
	html: Uint8Array;
	searched: string;
}

/** Pages as builds of one content folder rendered them. */
export interface KeptPages {
	/** A page, and whether it had to be rendered. */
	of: (page: Page) => Promise<Rendered & { isRendered: boolean }>;
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
			const name = shown && `${hash('sha256', JSON.stringify([start, file, shown()]), 'base64url')}.page`;
			if (name) used.add(name);
			const kept = name && known.has(name) ? pageIn(join(folder, name)) : undefined;
			if (kept) return { ...kept, isRendered: false };
			const html = await render();
			const searched = searchedIn(html);
			if (name) writeWhole(join(folder, name), Buffer.concat([Buffer.from(searched), NUL, html]));
			return { html, searched, isRendered: true };
		},
		prune: () => {
			for (const name of known) if (!used.has(name)) rmSync(join(folder, name), { force: true });
		},
	};
}

/** A page that is kept, unless it is gone, or its disk lost the end of it. */
function pageIn(file: string): Rendered | undefined {
	try {
		const bytes = readFileSync(file);
		const end = bytes.indexOf(NUL);
		return bytes.subarray(-END.length).equals(END) ? { html: bytes.subarray(end + NUL.length), searched: bytes.toString('utf8', 0, end) } : undefined;
	} catch {
		return undefined;
	}
}
