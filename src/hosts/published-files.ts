import type { Hosting } from './rules.ts';

/** `_headers`, which Cloudflare and Netlify read in the published folder: https://developers.cloudflare.com/workers/static-assets/headers/ */
export function headersFile({ rules }: Hosting): string {
	const blocks = rules.map((rule, index) => {
		const before = rules.slice(0, index);
		const lines = Object.entries(rule.headers)
			// What both give to every file by themselves: Cloudflare would join it with the value of a narrower rule.
			.filter(([name]) => !(name === 'Cache-Control' && index === 0))
			.flatMap(([name, value]) => {
				// Cloudflare joins the values of rules unless the narrower one takes the earlier back; on Netlify the last wins.
				const replaces = before.some(({ headers }) => Object.hasOwn(headers, name)) && name !== 'Cache-Control';
				return [...(replaces ? [`  ! ${name}`] : []), `  ${name}: ${value}`];
			});
		return [rule.path, ...lines].join('\n');
	});
	return `${blocks.join('\n')}\n`;
}

/** `_redirects`, which the same hosts read. */
export function redirectsFile({ redirects }: Hosting): string {
	return redirects.map(({ from, to, status }) => `${from} ${to} ${status}\n`).join('');
}
