import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	globSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A folder with the package installed, and ways to use it. */
export interface Installed {
	folder: string;
	/** Runs `nutgraf` with these arguments. */
	nutgraf: (...args: string[]) => Promise<Ended>;
	/** Runs a script of a package with this Node. */
	node: (args: string[], environment?: Record<string, string>) => Promise<Ended>;
	/** Starts a server on a free port, requests pages, and stops it. */
	serve: (args: string[], ask: (page: (path: string) => Promise<Response>) => Promise<void>) => Promise<void>;
	/** Digests of the files of the package, by path. */
	digests: () => Map<string, string>;
	remove: () => void;
}

interface Ended {
	code: number | null;
	output: string;
}

/** Builds the tarball that `npm publish` would upload, and returns its path. */
export async function pack(): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'nutgraf-pack-'));
	const { code, output } = await ended('npm', ['pack', '--silent', '--pack-destination', folder], '.');
	const [name] = readdirSync(folder);
	if (code !== 0 || name === undefined) throw new Error(`npm pack ended with ${code}: ${output}`);
	return join(folder, name);
}

/**
 * Installs the package in a folder, which may have files already. Unpacks the tarball and links each dependency from
 * this repository, as `npm install` would need the registry.
 */
export async function install(tarball: string, files?: string): Promise<Installed> {
	const folder = mkdtempSync(join(tmpdir(), 'nutgraf-installed-'));
	if (files !== undefined) cpSync(files, folder, { recursive: true });
	else writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'a-site', private: true, dependencies: { nutgraf: '*' } }));
	const modules = join(folder, 'node_modules');
	mkdirSync(modules);
	const { code, output } = await ended('tar', ['-xzf', tarball, '-C', modules], '.');
	if (code !== 0) throw new Error(output);
	renameSync(join(modules, 'package'), join(modules, 'nutgraf'));
	for (const path of globSync(['[a-z]*', '@*/*'], { cwd: 'node_modules' })) {
		if (existsSync(join(modules, path))) continue;
		mkdirSync(join(modules, path, '..'), { recursive: true });
		symlinkSync(resolve('node_modules', path), join(modules, path));
	}
	const program = join(modules, 'nutgraf', 'lib', 'cli', 'nutgraf.js');
	return {
		folder,
		nutgraf: (...args) => ended(process.execPath, [program, ...args], folder),
		node: (args, environment) => ended(process.execPath, args, folder, environment),
		serve: async (args, ask) => {
			const port = await freePort();
			const server = spawn(process.execPath, [program, ...args, '--host', '127.0.0.1', '--port', String(port)], {
				cwd: folder,
				env: environmentOfUser(),
				stdio: ['ignore', 'pipe', 'pipe'],
			});
			let printed = '';
			for (const stream of [server.stdout, server.stderr]) stream.on('data', (data: Buffer) => (printed += data.toString()));
			const closed = new Promise<void>((done) => server.on('close', () => done()));
			try {
				const end = Date.now() + 50_000;
				while (!printed.includes('ready in')) {
					if (Date.now() > end || server.exitCode !== null) throw new Error(`It did not start:\n${printed}`);
					await new Promise((done) => setTimeout(done, 20));
				}
				await ask((path) => fetch(`http://127.0.0.1:${port}${path}`));
			} finally {
				server.kill();
				await closed;
			}
		},
		digests: () => digestsIn(join(modules, 'nutgraf')),
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
}

/** Digests of all files below a folder, by path. */
export function digestsIn(folder: string): Map<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return new Map(
		files
			.map(({ parentPath, name }) => join(parentPath, name))
			.sort()
			.map((file) => [file.slice(folder.length + 1), createHash('sha256').update(readFileSync(file)).digest('hex')]),
	);
}

/** Runs a program in a folder and waits for it to exit. */
export async function ended(program: string, args: string[], cwd: string, environment: Record<string, string> = {}): Promise<Ended> {
	const child = spawn(program, args, { cwd, env: { ...environmentOfUser(), ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
	const code = await new Promise<number | null>((done) => child.on('close', done));
	return { code, output };
}

/** The environment without variables set by the test runner. */
function environmentOfUser(): Record<string, string | undefined> {
	const unset = ['NODE_ENV', 'VITEST', 'PROD', 'DEV', 'MODE', 'CONTENT_DIR', 'OUT_DIR', 'SITE', 'BASE'];
	return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !unset.includes(name))), ASTRO_TELEMETRY_DISABLED: '1' };
}

async function freePort(): Promise<number> {
	const probe = createServer();
	await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
	const address = probe.address();
	await new Promise((done) => probe.close(done));
	return typeof address === 'object' && address ? address.port : 0;
}
