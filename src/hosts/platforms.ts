import type { Hosting, Place } from './rules.ts';

/** `wrangler.jsonc` for Cloudflare Workers, which reads header fields and redirects from the published folder. */
export function wranglerJsonc(_hosting: Hosting, { site, root }: Place): string {
	return json({
		name: (site === undefined ? 'explainer' : new URL(site).hostname).replaceAll(/[^a-z0-9-]+/g, '-'),
		compatibility_date: '2026-07-01',
		assets: { directory: `./${root}`, html_handling: 'force-trailing-slash', not_found_handling: '404-page' },
	});
}

/** `netlify.toml`; Netlify reads header fields and redirects from the published folder. */
export function netlifyToml(_hosting: Hosting, { root, command }: Place): string {
	return `# Made by "npm run hosting -- netlify".
[build]
	command = ${JSON.stringify(command)}
	publish = ${JSON.stringify(root)}
`;
}

/** `vercel.json`, the only place where Vercel reads header fields and redirects. */
export function vercelJson({ rules, redirects }: Hosting, { root, command }: Place): string {
	const fields = (headers: Readonly<Record<string, string>>): object[] => Object.entries(headers).map(([key, value]) => ({ key, value }));
	return json({
		framework: null,
		buildCommand: command,
		outputDirectory: root,
		trailingSlash: true,
		headers: rules.map(({ path, headers }) => ({ source: pattern(path), headers: fields(headers) })),
		redirects: redirects.map(({ from, to, status }) => ({ source: pattern(from), destination: to, statusCode: status })),
	});
}

/** A path in path-to-regexp syntax. */
function pattern(path: string): string {
	return path.replaceAll(/[.+?()[\]{}|\\:]/g, '\\$&').replace('*', '(.*)');
}

function json(value: object): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}
