import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { Log, LogLevel, Miniflare } from 'miniflare';
import { hosts } from '../../src/hosts/hosts.ts';
import type { Hosting } from '../../src/hosts/rules.ts';

/** A local host that serves a folder with the generated configuration. */
export interface Started {
	origin: string;
	/** Its output. */
	said: () => string;
	stop: () => Promise<void>;
}

/** Starts a host for the site in `root`; `folder` is for its own files. */
export type Start = (hosting: Hosting, root: string, folder: string) => Promise<Started>;

/** The hosts under test, and the program that each needs, unless it is a package. */
export const startable = {
	'Cloudflare’s runtime': { start: startWorkerd, program: undefined },
	nginx: { start: startNginx, program: '/usr/sbin/nginx' },
	Caddy: { start: startCaddy, program: '/usr/bin/caddy' },
} as const satisfies Record<string, { start: Start; program: string | undefined }>;

async function startWorkerd(hosting: Hosting, root: string, _folder: string): Promise<Started> {
	const { assets } = JSON.parse(hosts.cloudflare.write(hosting, { site: undefined, root, command: '' })) as {
		assets: { html_handling: 'force-trailing-slash'; not_found_handling: '404-page' };
	};
	const { html_handling, not_found_handling } = assets;
	const lines: string[] = [];
	class Kept extends Log {
		protected override log(message: string): void {
			lines.push(message);
		}
	}
	const miniflare = new Miniflare({
		modules: true,
		script: '',
		host: '127.0.0.1',
		port: 0,
		cf: false,
		log: new Kept(LogLevel.WARN),
		assets: { directory: resolve(root), routerConfig: { has_user_worker: false }, assetConfig: { html_handling, not_found_handling } },
	});
	return { origin: (await miniflare.ready).origin, said: () => lines.join('\n'), stop: () => miniflare.dispose() };
}

async function startNginx(hosting: Hosting, root: string, folder: string): Promise<Started> {
	const origin = await freeOrigin();
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'site.conf'), hosts.nginx.write(hosting, { site: origin, root: resolve(root), command: '' }));
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${name};`).join(' ');
	// Run as root, its workers would switch to a user who cannot read a temporary folder.
	const user = process.getuid?.() === 0 ? 'user root;' : '';
	writeFileSync(
		join(folder, 'nginx.conf'),
		`${user} daemon off; pid nginx.pid; error_log stderr; events {} http { access_log off; ${temporary} include site.conf; }\n`,
	);
	return spawned(startable.nginx.program, ['-p', resolve(folder), '-c', 'nginx.conf', '-e', 'stderr'], `${origin}${hosting.base}`, folder);
}

async function startCaddy(hosting: Hosting, root: string, folder: string): Promise<Started> {
	const origin = await freeOrigin();
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'site'), hosts.caddy.write(hosting, { site: origin, root: resolve(root), command: '' }));
	writeFileSync(join(folder, 'Caddyfile'), '{\n\tadmin off\n}\nimport site\n');
	return spawned(
		startable.Caddy.program,
		['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'],
		`${origin}${hosting.base}`,
		folder,
	);
}

/** Starts a program and waits until it answers at a URL. Stopping kills only its own process id. */
async function spawned(program: string, args: string[], address: string, folder: string): Promise<Started> {
	const home = resolve(folder);
	const child = spawn(program, args, {
		stdio: ['ignore', 'ignore', 'pipe'],
		env: { PATH: process.env['PATH'], HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home },
	});
	let said = '';
	child.stderr.on('data', (data: Buffer) => (said += data.toString()));
	const ended = new Promise<void>((done) => child.on('close', () => done()));
	for (let tries = 0; !(await answers(address)); tries++) {
		if (child.exitCode !== null || tries > 400) throw new Error(`${program} does not answer:\n${said}`);
		await new Promise((next) => setTimeout(next, 25));
	}
	// Also if the tests are interrupted.
	process.once('exit', () => child.kill());
	const stop = async (): Promise<void> => {
		child.kill('SIGTERM');
		const late = setTimeout(() => child.kill('SIGKILL'), 5000);
		await ended;
		clearTimeout(late);
	};
	return { origin: new URL(address).origin, said: () => said, stop };
}

function answers(address: string): Promise<boolean> {
	return fetch(address).then(
		() => true,
		() => false,
	);
}

async function freeOrigin(): Promise<string> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const address = server.address();
	await new Promise((done) => server.close(done));
	return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}
