import type { BuiltPage } from './pages.ts';

/** The broken links of a site, each as `/from/ -> /to/#anchor`. */
export function brokenLinks(pages: readonly BuiltPage[], files: ReadonlySet<string>, origin: string): string[] {
	const ids = new Map(pages.map(({ address, document }) => [address, new Set([...document.querySelectorAll('[id]')].map(({ id }) => id))]));
	return pages.flatMap(({ address, document }) =>
		[...document.querySelectorAll('[href], [src]')].flatMap((element) => {
			const url = new URL(element.getAttribute('href') ?? element.getAttribute('src') ?? '', `${origin}${address}`);
			if (url.origin !== origin) return [];
			const path = decodeURI(url.pathname);
			// A text fragment follows `:~:`: https://wicg.github.io/scroll-to-text-fragment/
			const anchor = decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/, ''));
			const isThere = ids.has(path) || files.has(path);
			const hasAnchor = anchor === '' || ids.get(path)?.has(anchor) === true;
			return isThere && hasAnchor ? [] : [`${address} -> ${url.pathname}${url.hash}`];
		}),
	);
}

/** Duplicate ids on a page. */
export function doubleIds(pages: readonly BuiltPage[]): string[] {
	return pages.flatMap(({ address, document }) => {
		const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
		return ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${address}#${id}`);
	});
}

/** Violations of the Content-Security-Policy of a page, such as inline styles and handlers, and policies that allow too much. */
export function policyFaults(pages: readonly BuiltPage[]): string[] {
	return pages.flatMap(({ address, document, html }) => {
		const policy = document.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';
		const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
			[...element.attributes].filter(({ name }) => name === 'style' || name.startsWith('on')),
		);
		return [
			policy.includes("default-src 'none'") || 'no policy',
			!/'unsafe-(inline|eval)'/.test(policy) || 'unsafe policy',
			handlers.length === 0 || `attribute ${handlers[0]?.name ?? ''}`,
			!/javascript:/i.test(html) || 'javascript:',
		]
			.filter((fault) => fault !== true)
			.map((fault) => `${address}: ${fault}`);
	});
}

/** Pages whose citation numbers are not in reading order, or whose sources do not link back to every citation. */
export function citationFaults(pages: readonly BuiltPage[]): string[] {
	return pages.flatMap(({ address, document }) => {
		const markers = [...document.querySelectorAll('a[data-cite][role="doc-noteref"]')];
		const target = (marker: Element): string => marker.getAttribute('href')?.slice(1) ?? '';
		const entries = [...document.querySelectorAll('section[role="doc-endnotes"] li')].map(({ id }) => id);
		const back = [...document.querySelectorAll('a[role="doc-backlink"]')].map((link) => link.getAttribute('href')?.slice(1)).sort();
		return [
			entries.join() === [...new Set(markers.map(target))].join() || 'the list is in another order than the text',
			markers.every((marker) => Number(marker.textContent) === entries.indexOf(target(marker)) + 1) || 'a number is another one',
			back.join() ===
				markers
					.map(({ id }) => id)
					.sort()
					.join() || 'a use has no way back',
		]
			.filter((fault) => fault !== true)
			.map((fault) => `${address}: ${fault}`);
	});
}
