import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ask } from '../../src/cli/links/ask.ts';
import { isPublicNumber } from '../../src/cli/links/public-address.ts';
import { askAll } from '../../src/cli/links/round.ts';
import { folderOf } from './run.ts';

const patient = { userAgent: 'test', timeout: 400, onlyHere: true };
const seen: { method: string; path: string; agent: string; at: number }[] = [];
let server: Server;
let origin = '';

/** A server that misbehaves as the path says. */
beforeAll(async () => {
	server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://x');
		const times = seen.filter(({ path }) => path === pathname).length;
		seen.push({ method: request.method ?? '', path: pathname, agent: request.headers['user-agent'] ?? '', at: Date.now() });
		const end = (status: number, headers: Record<string, string> = {}): unknown => response.writeHead(status, headers).end();
		const number = /^\/(\d{3})$/.exec(pathname)?.[1];
		if (number) return end(Number(number));
		if (pathname === '/no-copy') return void response.end('{"archived_snapshots":{}}');
		if (pathname === '/silent') return;
		if (pathname === '/drip') {
			request.socket.write('HTTP/1.1 200 OK\r\nX-Drip: ');
			return void setInterval(() => request.socket.write('x'), 50).unref();
		}
		if (pathname === '/other-protocol')
			return void request.socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
		if (pathname === '/101-only') return void request.socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n');
		if (pathname === '/no-http') return void request.socket.end('hello\r\n');
		if (pathname === '/half-percent') return end(302, { location: 'http://%zz@example.org/' });
		if (pathname === '/cyrillic') return void request.socket.end(Buffer.from('HTTP/1.1 302 Found\r\nLocation: /\u0448\r\n\r\n'));
		if (pathname === '/loop') return end(302, { location: '/loop' });
		if (pathname === '/moved') return end(301, { location: '/200' });
		if (pathname === '/to-file') return end(302, { location: 'file:///etc/passwd' });
		if (pathname === '/no-head') return end(request.method === 'HEAD' ? 405 : 200);
		if (pathname === '/busy-once') return times === 0 ? end(429, { 'retry-after': '0' }) : end(200);
		if (pathname === '/busy') return end(429, { 'retry-after': '86400' });
		if (pathname === '/endless') {
			response.writeHead(200);
			if (request.method === 'HEAD') return response.end();
			const more = (): void => void (response.write(Buffer.alloc(1 << 20)) ? setImmediate(more) : response.once('drain', more));
			return more();
		}
		return request.socket.destroy();
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

test.each([
	['/200', 'alive', '200'],
	['/404', 'failed', '404'],
	['/other-protocol', 'failed', 'answer not readable'],
	['/101-only', 'failed', 'answer not readable'],
	['/no-http', 'failed', 'answer not readable'],
	['/half-percent', 'failed', 'answer not readable'],
	['/cyrillic', 'failed', 'connection broken off'],
	['/410', 'failed', '410'],
	['/500', 'failed', '500'],
	['/403', 'unclear', '403'],
	['/503', 'unclear', '503'],
	['/moved', 'alive', '200'],
	['/no-head', 'alive', '200'],
	['/endless', 'alive', '200'],
	['/loop', 'failed', 'leads on without end'],
	['/to-file', 'failed', '302 to nowhere'],
	['/silent', 'failed', 'no answer in time'],
	['/drip', 'failed', 'no answer in time'],
	['/broken-off', 'failed', 'connection broken off'],
])('a host that answers with %s is %s', async (path, outcome, answer) => {
	expect(await ask(`${origin}${path}`, patient)).toEqual({ outcome, answer });
});

test('a certificate that nobody signed is not valid', async () => {
	const made = spawnSync(
		'openssl',
		['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', '-', '-days', '1', '-subj', '/CN=wrong.example'],
		{ encoding: 'utf8' },
	);
	expect(made.status, 'openssl').toBe(0);
	const pem = made.stdout;
	const secure = createTlsServer({ key: pem, cert: pem }, (_, response) => response.end()).listen(0, '127.0.0.1');
	await once(secure, 'listening');
	expect(await ask(`https://127.0.0.1:${(secure.address() as AddressInfo).port}/`, patient)).toEqual({
		outcome: 'failed',
		answer: 'certificate not valid',
	});
	secure.close();
});

test.each([
	'127.0.0.1',
	'10.1.2.3',
	'169.254.169.254',
	'192.168.0.1',
	'0.0.0.0',
	'::1',
	'fe80::1',
	'fd00::1',
	'::ffff:127.0.0.1',
	'2002:7f00:1::',
])('%s is not asked', (number) => {
	expect(isPublicNumber(number)).toBe(false);
});

test.each(['93.184.215.14', '2606:2800:21f::1'])('%s may be asked', (number) => {
	expect(isPublicNumber(number)).toBe(true);
});

test.each(['/200', '/moved'])('otherwise no host of this machine is asked, by number or by name', async (path) => {
	const before = seen.length;
	const own = { ...patient, onlyHere: false };
	expect(await ask(`${origin}${path}`, own)).toEqual({ outcome: 'failed', answer: 'not a public host' });
	expect(await ask(`${origin.replace('127.0.0.1', 'localhost')}${path}`, own)).toEqual({ outcome: 'failed', answer: 'not a public host' });
	expect(seen).toHaveLength(before);
});

test('a host is asked one question at a time, and one that is busy for long is left for another day', async () => {
	const heard: string[] = [];
	const start = seen.length;
	await askAll(
		['/200', '/busy-once', '/busy', '/404'].map((path) => origin + path),
		{ ...patient, delay: 100, hosts: 4 },
		(address, { answer }) => heard.push(`${address.slice(origin.length)} ${answer}`),
	);
	expect(heard).toEqual(['/200 200', '/busy-once 200', '/busy 429']);
	const [first, second] = seen.slice(start);
	expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(95);
});

describe('npm run check:links', () => {
	const source = (address: string): string => `type: report\ntitle: A\nkind: ngo\nread: full\nURL: ${address}\n`;

	/** Runs the command on a folder; the test server stands in for every host. */
	async function checkLinks(folder: string, ...args: string[]): Promise<{ code: number | null; output: string; errors: string }> {
		const child = spawn(
			process.execPath,
			['src/cli/check-links.ts', '--content', folder, '--timeout', '400', '--delay', '0', '--archive', `${origin}/no-copy`, ...args],
			{ stdio: ['ignore', 'pipe', 'pipe'] },
		);
		let output = '';
		child.stdout.on('data', (data: Buffer) => (output += data.toString()));
		let errors = '';
		child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
		const [code] = (await once(child, 'close')) as [number | null];
		return { code, output, errors };
	}

	test('notes nothing where no host can be reached', async () => {
		const folder = folderOf({ 'site.yaml': 'title: T\n', 'sources/s-a.yaml': source('https://nowhere.example/a') });
		const { code, output } = await checkLinks(folder);
		expect([code, output.trim()]).toEqual([1, 'No host could be reached; nothing was noted']);
		expect(existsSync(join(folder, 'links.json'))).toBe(false);
	});

	test('notes every answer by address, in order, and says what did not answer', async () => {
		const at = (path: string): string => `http://a.example:${new URL(origin).port}${path}`;
		const folder = folderOf({
			'site.yaml': 'title: T\nrepository: https://example.org/repository\n',
			'sources/s-a.yaml': source(at('/404')),
			'sources/s-b.yaml': `${source(at('/200'))}link: false\n`,
			'explainers/x.mdx': `---\ntitle: T\nsummary: S\n---\n\n[x](${at('/200')}?a=1&b=2).\n`,
		});
		const today = new Date().toISOString().slice(0, 10);
		writeFileSync(
			join(folder, 'links.json'),
			JSON.stringify({
				[at('/gone')]: { last: '200', tried: '2026-01-01', lastOk: '2026-01-01' },
				[at('/404')]: { last: '404', tried: '2026-01-04', failed: ['2026-01-01', '2026-01-04'] },
			}),
		);
		const { code, output } = await checkLinks(folder, '--only-here');
		expect([code, output]).toEqual([0, `Dead: ${at('/404')} 404\n  Named by s-a\n2 of 2 addresses asked, 1 answered with a page\n`]);
		expect(seen.at(-1)?.agent).toBe('Nutgraf link check (+https://example.org/repository)');
		const noted = JSON.parse(readFileSync(join(folder, 'links.json'), 'utf8')) as object;
		expect(Object.entries(noted)).toEqual([
			[`${at('/200')}?a=1&b=2`, { last: '200', tried: today, lastOk: today, failed: [] }],
			[at('/404'), { last: '404', tried: today, failed: ['2026-01-01', '2026-01-04', today] }],
		]);
		expect(await checkLinks(folder, '--only-here')).toEqual({
			code: 0,
			output: '0 of 2 addresses asked, 0 answered with a page\n',
			errors: '',
		});
	});

	test('proposes the copy that the archive names for a dead source, and changes no file of the content', async () => {
		const wanted: string[] = [];
		const copies = createServer((request, response) => {
			const { searchParams } = new URL(request.url ?? '/', 'http://x');
			wanted.push(`${searchParams.get('url')?.replace(/^.*\d\//, '')} ${searchParams.get('timestamp')}`);
			const page = searchParams.get('url') ?? '';
			const closest = {
				available: true,
				url: `http://web.archive.org/web/20250502101112/${page}`,
				timestamp: '20250502101112',
				status: page.endsWith('/410') ? '404' : '200',
			};
			response.end(JSON.stringify({ url: page, archived_snapshots: page.endsWith('/500') ? {} : { closest } }));
		}).listen(0, '127.0.0.1');
		await once(copies, 'listening');
		onTestFinished(() => void copies.close());
		const at = (path: string): string => `http://a.example:${new URL(origin).port}${path}`;
		const sources = {
			'sources/s-a.yaml': `${source(at('/404'))}accessed: 2025-05-03\nissued: 2025-05-01\n`,
			'sources/s-b.yaml': `${source(at('/410'))}issued: 2025-05\n`,
			'sources/s-c.yaml': source(at('/500')),
			'sources/s-d.yaml': `${source(at('/404?d'))}issued: 2025-05-03\n`,
			'sources/s-e.yaml': `${source(at('/404?e'))}archived: {URL: "https://web.archive.org/web/20250502101112/https://example.org/", date: 2025-05-02}\n`,
		};
		const folder = folderOf({
			'site.yaml': 'title: T\n',
			...sources,
			'links.json': JSON.stringify(
				Object.fromEntries(
					['/404', '/410', '/500', '/404?d', '/404?e'].map((path) => [
						at(path),
						{ last: '404', tried: '2026-01-04', failed: ['2026-01-01', '2026-01-04'] },
					]),
				),
			),
		});
		const archive = ['--archive', `http://127.0.0.1:${(copies.address() as AddressInfo).port}/wayback/available`];
		const { output } = await checkLinks(folder, '--only-here', ...archive);
		expect(wanted).toEqual(['404 20250503', '410 20250531', '500 null', '404?d 20250503']);
		expect(
			output
				.split('\n')
				.filter((line) => /write into|archived:/.test(line))
				.map((line) => line.replace(/into .*\/sources/, 'into sources')),
		).toEqual([
			'  If the copy shows what was cited, write into sources/s-a.yaml:',
			`    archived: {URL: "http://web.archive.org/web/20250502101112/${at('/404')}", date: 2025-05-02}`,
		]);
		expect(readFileSync(join(folder, 'sources/s-a.yaml'), 'utf8')).toBe(sources['sources/s-a.yaml']);

		const { output: json } = await checkLinks(folder, '--only-here', '--only', 's-a', '--json', ...archive);
		expect(JSON.parse(json)).toMatchObject([
			{
				address: at('/404'),
				records: ['s-a'],
				dead: true,
				last: '404',
				proposed: [{ archived: { URL: `http://web.archive.org/web/20250502101112/${at('/404')}`, date: '2025-05-02' } }],
			},
		]);
		expect((await checkLinks(folder, '--only-here', '--only', 's-a', '--archive', `${origin}/503`)).errors).toBe(
			'The archive could not be reached: copies may be missing below\n',
		);
	});

	test.each([
		['https://github.com/пример/сайт', 'https://github.com/%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80/%D1%81%D0%B0%D0%B9%D1%82'],
		['https://сайт.example/a', 'https://xn--80aswg.example/a'],
	])('says who asks in letters of a header field, for %s', async (repository, said) => {
		const folder = folderOf({
			'site.yaml': `title: T\nrepository: ${repository}\n`,
			'sources/s-a.yaml': source(`http://a.example:${new URL(origin).port}/200`),
		});
		expect((await checkLinks(folder, '--only-here')).output).toBe('1 of 1 addresses asked, 1 answered with a page\n');
		expect(seen.at(-1)?.agent).toBe(`Nutgraf link check (+${said})`);
	});

	test('writes through no link that stands where it writes', async () => {
		const folder = folderOf({ 'site.yaml': 'title: T\n', 'sources/s-a.yaml': source(`http://a.example:${new URL(origin).port}/200`) });
		const mine = join(folderOf({ 'mine.txt': 'mine' }), 'mine.txt');
		symlinkSync(mine, join(folder, 'links.json.new'));
		expect((await checkLinks(folder, '--only-here')).code).toBe(0);
		expect([readFileSync(mine, 'utf8'), existsSync(join(folder, 'links.json.new'))]).toEqual(['mine', false]);
		expect(readFileSync(join(folder, 'links.json'), 'utf8')).toContain('"last": "200"');
	});

	test('refuses to ask for a record that names no address outside', async () => {
		const folder = folderOf({ 'site.yaml': 'title: T\n', 'sources/s-a.yaml': source('https://nowhere.example/a') });
		expect(await checkLinks(folder, '--only', 's-b')).toMatchObject({
			code: 2,
			errors: expect.stringContaining('No record "s-b" names an address outside') as string,
		});
	});

	test('says where links.json cannot be read, and leaves it as it is', async () => {
		const folder = folderOf({ 'site.yaml': 'title: T\n', 'links.json': '{\n<<<<<<< HEAD\n' });
		const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check-links.ts', '--content', folder], { encoding: 'utf8' });
		expect([status, stdout, stderr]).toEqual([
			1,
			'',
			expect.stringMatching(/links.json:2:1 The file is not JSON \(link-status\)\n {2}Take the file/),
		]);
		expect(readFileSync(join(folder, 'links.json'), 'utf8')).toBe('{\n<<<<<<< HEAD\n');
	});

	test('leaves alone what answered within a week', async () => {
		const folder = folderOf({ 'site.yaml': 'title: T\n', 'sources/s-a.yaml': source('https://nowhere.example/a') });
		const today = new Date().toISOString().slice(0, 10);
		writeFileSync(
			join(folder, 'links.json'),
			JSON.stringify({ 'https://nowhere.example/a': { last: '200', tried: today, lastOk: today } }),
		);
		expect(await checkLinks(folder)).toEqual({ code: 0, output: '0 of 1 addresses asked, 0 answered with a page\n', errors: '' });
		expect(readFileSync(join(folder, 'links.json'), 'utf8')).toContain('nowhere.example');
	});
});
