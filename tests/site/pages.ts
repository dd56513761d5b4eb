import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { filesIn } from '../../src/read/folder.ts';

/** A page of a built site. */
export interface BuiltPage {
	/** Its address on the host: `/explainer/claims/c-a/`. */
	address: string;
	html: string;
	document: Document;
}

/** All HTML pages below a folder, with addresses under `base`. */
export function pagesIn(out: string, base = '/'): BuiltPage[] {
	return filesIn(out)
		.files.filter(({ path }) => path.endsWith('.html'))
		.map(({ path }) => {
			const html = readFileSync(join(out, path), 'utf8');
			return {
				address: `${base}${path.replace(/(^|\/)index\.html$/, '$1')}`,
				html,
				document: parseHTML(html).document as unknown as Document,
			};
		});
}
