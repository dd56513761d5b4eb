import { escaped, headersFor, isText, patternOf, types, type Hosting, type Place } from './rules.ts';

/** A file for `/etc/nginx/conf.d/`, without certificates: `certbot --nginx` adds them to it. */
export function nginxConfiguration(hosting: Hosting, { site, root }: Place): string {
	const { base, rules, redirects } = hosting;
	const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].filter((name) => name !== 'Content-Type');
	const url = site === undefined ? undefined : new URL(site);
	const typed = rules.flatMap(({ path, headers }) =>
		headers['Content-Type'] === undefined ? [] : [{ path, type: headers['Content-Type'].replace(/;.*/, '') }],
	);
	// nginx always includes text/html.
	const texts = [
		...Object.keys(types).filter((type) => isText(type) && type !== 'text/html'),
		...typed.map(({ type }) => type).filter((type) => !Object.hasOwn(types, type)),
	].join(' ');
	return `# Made by "npm run hosting -- nginx".
${names.map((name) => mapOf(name, hosting)).join('\n')}
server {
	listen ${url && /^[\d.]+$/.test(url.hostname) ? `${url.hostname}:` : ''}${url?.port || 80};
	server_name ${url?.hostname ?? '_'};
	root ${quoted(root)};
	absolute_redirect off;

	types {
${Object.entries(types)
	.map(([type, endings]) => `\t\t${type} ${endings.join(' ')};`)
	.join('\n')}
	}
	default_type application/octet-stream;
	charset utf-8;
	charset_types ${texts};
	gzip on;
	gzip_vary on;
	gzip_min_length 1000;
	gzip_types ${texts};

${names.map((name) => `\tadd_header ${name} $${variable(name)} always;`).join('\n')}

	error_page 404 ${base}404.html;
	# For other hosts, and for the next build.
	location ~ ^${escaped(base)}(_headers|_redirects|\\.nutgraf)$ {
		return 404;
	}
	if ($request_uri ~ "^([^?]*/)index\\.html(\\?|$)") {
		return 301 $1;
	}
	location / {
		try_files $uri $uri/ =404;
	}
${typed.map(({ path, type }) => `\tlocation ${path.includes('*') ? `~ ${patternOf(path)}` : `= ${path}`} {\n\t\ttypes {}\n\t\tdefault_type ${type};\n\t}`).join('\n')}
${redirects.map(({ from, to, status }) => `\tlocation = ${from} {\n\t\treturn ${status} ${to};\n\t}\n`).join('')}}
`;
}

/** A `map` from path to header value: an nginx block that sets a header field drops those of enclosing blocks. */
function mapOf(name: string, hosting: Hosting): string {
	const paths = hosting.rules.filter(({ headers }) => Object.hasOwn(headers, name)).map(({ path }) => path);
	// nginx takes the first match, but later rules replace earlier ones.
	const narrow = paths.filter((path) => path !== `${hosting.base}*`).reverse();
	const values = narrow.map((path) => {
		const value = headersFor(hosting, path.replace('*', ''))[name] ?? '';
		return `\t"~${patternOf(path)}" ${quoted(value)};\n`;
	});
	const usual = headersFor(hosting, hosting.base)[name] ?? '';
	return `map $uri $${variable(name)} {\n\tdefault ${quoted(usual)};\n${[...new Set(values)].join('')}}`;
}

function variable(name: string): string {
	return `site_${name.toLowerCase().replaceAll('-', '_')}`;
}

function quoted(value: string): string {
	return `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
}
