import { hash } from 'node:crypto';
import type { Page } from './astro-bundle.ts';
import { keptFiles } from './kept-files.ts';
import { searchedIn } from './searched.ts';

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
	const files = keptFiles(folder);
	const start = hash('sha256', JSON.stringify(common));
	return {
		of: async ({ file, shown, render }) => {
			const name = shown && `${hash('sha256', JSON.stringify([start, file, shown()]), 'base64url')}.page`;
			const kept = name && pageIn(files.read(name));
			if (kept) {
				files.keepOn(name);
				return { ...kept, isRendered: false };
			}
			const html = await render();
			const searched = searchedIn(html);
			if (name) files.write(name, Buffer.concat([Buffer.from(searched), NUL, html]));
			return { html, searched, isRendered: true };
		},
		prune: files.prune,
	};
}

/** A page that is kept, unless its disk lost the end of it. */
function pageIn(bytes: Buffer | undefined): Rendered | undefined {
	if (!bytes?.subarray(-END.length).equals(END)) return undefined;
	const end = bytes.indexOf(NUL);
	return { html: bytes.subarray(end + NUL.length), searched: bytes.toString('utf8', 0, end) };
}
