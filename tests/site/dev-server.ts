import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { cleanEnvironment } from './build.ts';

/** A running `astro dev`. */
export interface DevServer {
	/** Its URL, with the base path. */
	origin: string;
	/** Its output so far. */
	printed: () => string;
	page: (path: string) => Promise<string>;
	/** Polls until a condition holds; after 50 seconds, throws with the output. */
	until: (holds: () => boolean | Promise<boolean>) => Promise<void>;
	stop: () => Promise<void>;
}

/**
 * Starts `npm run dev` for a content folder on a free local port, under a base path such as `/explainer`, and waits until
 * it is ready. `project` is another copy of this project.
 */
export async function startDev(content: string, base = '', project = '.'): Promise<DevServer> {
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}${base}`;
	const server = spawn(
		process.execPath,
		['--import', './src/cli/compile-cache.ts', 'node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', String(port)],
		{
			cwd: project,
			env: { ...cleanEnvironment(), CONTENT_DIR: content, BASE: base },
			stdio: ['ignore', 'pipe', 'pipe'],
		},
	);
	let printed = '';
	for (const stream of [server.stdout, server.stderr]) stream.on('data', (data: Buffer) => (printed += data.toString()));
	const closed = new Promise<void>((done) => server.on('close', () => done()));
	const until: DevServer['until'] = async (holds) => {
		const end = Date.now() + 50_000;
		while (!(await holds())) {
			if (Date.now() > end) throw new Error(`It did not happen. The server printed:\n${printed}`);
			await new Promise((done) => setTimeout(done, 10));
		}
	};
	await until(() => printed.includes('ready in'));
	return {
		origin,
		printed: () => printed,
		page: async (path) => (await fetch(`${origin}${path}`)).text(),
		until,
		stop: async () => {
			server.kill();
			await closed;
		},
	};
}

async function freePort(): Promise<number> {
	const probe = createServer();
	await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
	const address = probe.address();
	await new Promise((done) => probe.close(done));
	return typeof address === 'object' && address ? address.port : 0;
}
