import { addressOf, pages as sitePages } from '../model/address.ts';
import { didYouMean } from '../model/suggestion.ts';
import { formerIdsOf } from '../read/former.ts';
import { pagesOf } from '../read/pages.ts';
import { documentsOf, placeOf, recordsOf } from '../read/texts.ts';
import type { Check } from './check.ts';
import { explainer } from './example.ts';

/** Reports links to paths and anchors that do not exist on this site. */
export const brokenLinks: Check = {
	name: 'broken-link',
	summary: 'Every path and every anchor in a link leads to a page of this site',
	severity: 'error',
	inEditions: true,
	why: 'Broken links should be found when the site is built, not by a reader. A link to a record, such as `event:arrival`, keeps working when addresses change.',
	example: {
		wrong: explainer('[How this site works](/abuot/)'),
		right: explainer('[How this site works](/about/)'),
	},
	*run(corpus) {
		const pages = pagesOf(corpus);
		const moved = new Map([...formerIdsOf(corpus)].map(({ kind, former, id }) => [addressOf(kind, former), addressOf(kind, id)]));
		for (const { address, filing } of recordsOf(corpus)) {
			for (const { links } of documentsOf(filing)) {
				for (const { path, line, column } of links) {
					const fault = faultOfPath(path, address, pages, moved);
					if (fault) yield { file: filing.file, line, column, ...fault };
				}
			}
		}
		for (const { pages: changed, filing } of corpus.changes.values()) {
			for (const [index, path] of changed.entries()) {
				const fault = faultOfPath(path, sitePages.changes, pages, moved);
				if (fault) yield { file: filing.file, ...placeOf(filing.places, ['pages', index]), ...fault };
			}
		}
	},
};

function faultOfPath(
	path: string,
	from: string,
	pages: ReturnType<typeof pagesOf>,
	moved: ReadonlyMap<string, string>,
): { message: string; hint: string } | undefined {
	if (leavesSite(path, from)) {
		return { message: `The path "${path}" leads out of the site`, hint: 'Write a path from the root, such as /about/' };
	}
	const { pathname, hash } = new URL(path, `https://site.example${from}`);
	const page = decoded(pathname);
	if (page === undefined)
		return { message: `The path "${path}" has a "%" that encodes no character`, hint: 'Write %25 for a per cent sign' };
	if (!pages.has(page)) {
		const now = moved.get(page);
		if (now !== undefined) return { message: `There is no page ${page}`, hint: `It is now at ${now}` };
		// A host without a scheme is a relative path.
		if (
			/^(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]|$)/i.test(path) &&
			!/^[^/?#]*\.(?:mdx?|html?|png|jpe?g|webp|avif|gif|pdf|csv|json|ya?ml|svg|xml|txt)(?:[?#]|$)/i.test(path)
		)
			return { message: `There is no page ${page}`, hint: `Write https://${path} for an address outside` };
		const slashed = `${page}/`;
		const hint = pages.has(slashed)
			? `Write ${slashed}, with a slash at the end`
			: didYouMean(page, pages.keys(), 'Write the address of a page, or a reference such as event:id');
		return { message: `There is no page ${page}`, hint };
	}
	const anchors = pages.get(page);
	const anchor = decoded(hash.slice(1)) ?? hash.slice(1);
	if (anchor === '' || !anchors || anchors.has(anchor)) return undefined;
	return {
		message: `The page ${page} has no place "#${anchor}"`,
		hint: didYouMean(anchor, anchors, 'Use the id of a heading, as the address bar shows it'),
	};
}

function decoded(text: string): string | undefined {
	try {
		return decodeURIComponent(text);
	} catch {
		return undefined;
	}
}

function leavesSite(path: string, from: string): boolean {
	let depth = path.startsWith('/') ? 0 : from.split('/').length - 2;
	for (const step of path.replace(/[?#].*$/, '').split('/')) {
		if (step === '..') depth -= 1;
		else if (step !== '' && step !== '.') depth += 1;
		if (depth < 0) return true;
	}
	return false;
}
