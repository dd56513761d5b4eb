import { caddyfile } from './caddy.ts';
import { nginxConfiguration } from './nginx.ts';
import { netlifyToml, vercelJson, wranglerJsonc } from './platforms.ts';
import type { Hosting, Place } from './rules.ts';

/** A host configured by a file. */
interface Host {
	file: string;
	write: (hosting: Hosting, place: Place) => string;
	/** Whether it is self-hosted, with the site at an absolute path. */
	server: boolean;
	/** Instructions for the file. */
	next: string;
}

/** The hosts of `npm run hosting`. */
export const hosts = {
	cloudflare: {
		file: 'wrangler.jsonc',
		write: wranglerJsonc,
		server: false,
		next: 'Publish what is built with npx wrangler@4 deploy, or commit the file and connect the repository',
	},
	netlify: { file: 'netlify.toml', write: netlifyToml, server: false, next: 'Commit the file and connect the repository' },
	vercel: { file: 'vercel.json', write: vercelJson, server: false, next: 'Commit the file and connect the repository' },
	nginx: {
		file: 'nginx.conf',
		write: nginxConfiguration,
		server: true,
		next: 'Put it into /etc/nginx/conf.d/, then nginx -t && nginx -s reload',
	},
	caddy: { file: 'Caddyfile', write: caddyfile, server: true, next: 'Put it into /etc/caddy/, then caddy validate and caddy reload there' },
} as const satisfies Record<string, Host>;
