import { headersFor, isText, patternOf, types, type Hosting, type Place } from './rules.ts';

/** A Caddyfile. With an https origin, Caddy obtains and renews the certificate by itself. */
export function caddyfile(hosting: Hosting, { site, root }: Place): string {
	const { base, rules, redirects } = hosting;
	return `# Made by "npm run hosting -- caddy".
${site ?? ':80'} {
	root * ${JSON.stringify(root)}
	encode zstd gzip

	# In this order: a later line replaces what an earlier one has set.
	route {
${typeLines().join('\n')}
${rules.flatMap(({ path }, index) => (path.includes('*.') ? [`\t\t${matcher(path, index)} path_regexp ${patternOf(path)}\n`] : [])).join('')}${rules.map(({ path, headers }, index) => block(`header ${matcher(path, index)}`, Object.entries(headers), '\t\t')).join('\n')}

		# For other hosts, and for the next build.
		error ${base}.nutgraf 404
		error ${base}_headers 404
		error ${base}_redirects 404
		@index path_regexp index ^(.*/)index\\.html$
		redir @index {re.index.1} 301
${redirects.map(({ from, to, status }) => `\t\tredir ${from} ${to} ${status}\n`).join('')}		file_server
	}

	handle_errors {
${block('header', Object.entries({ 'Content-Type': 'text/html; charset=utf-8', ...headersFor(hosting, `${base}404.html`) }), '\t\t')}
		rewrite * ${base}404.html
		file_server
	}
}
`;
}

function typeLines(): string[] {
	return Object.entries(types).flatMap(([type, endings]) => {
		const name = `@${endings[0]}`;
		const value = isText(type) ? `${type}; charset=utf-8` : type;
		return [
			`\t\t${name} path ${endings.map((ending) => `*.${ending}`).join(' ')}`,
			`\t\theader ${name} Content-Type ${JSON.stringify(value)}`,
		];
	});
}

/** A matcher for a path. In Caddy, a `*` before other characters stops at a slash. */
function matcher(path: string, index: number): string {
	return path.includes('*.') ? `@rule${index}` : path;
}

function block(opening: string, fields: [string, string][], indent: string): string {
	return [`${indent}${opening} {`, ...fields.map(([name, value]) => `${indent}\t${name} ${JSON.stringify(value)}`), `${indent}}`].join(
		'\n',
	);
}
