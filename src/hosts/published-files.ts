import type { Hosting } from './rules.ts';

/** `_headers`, which Cloudflare and Netlify read in the published folder: https://developers.cloudflare.com/workers/static-assets/headers/ */
export function headersFile({ rules }: Hosting): string {
	const blocks = rules.map((rule, index) => {
		const before = rules.slice(0, index);
		const lines = Object.entries(rule.headers)
			// Both hosts send it for every file by default, and Cloudflare would join it with the value of a narrower rule.
			.filter(([name]) => !(name === 'Cache-Control' && index === 0))
			.flatMap(([name, value]) => {
				// Cloudflare joins the values of matching rules unless the narrower one unsets the earlier; on Netlify the last wins.
				const replaces = before.some(({ headers }) => Object.hasOwn(headers, name)) && name !== 'Cache-Control';
				return [...(replaces ? [`  ! ${name}`] : []), `  ${name}: ${value}`];
			});
		return [rule.path, ...lines].join('\n');
	});
	return `${blocks.join('\n')}\n`;
}

/** `_redirects`, for the same hosts. */
export function redirectsFile({ redirects }: Hosting): string {
	return redirects.map(({ from, to, status }) => `${from} ${to} ${status}\n`).join('');
}
