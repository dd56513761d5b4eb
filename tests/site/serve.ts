import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css',
	'.js': 'text/javascript',
	'.svg': 'image/svg+xml',
	'.json': 'application/json',
	'.woff2': 'font/woff2',
};

/** A static server. */
export interface Served {
	/** Its URL, without a trailing slash. */
	origin: string;
	close: () => void;
}

/**
 * Serves a folder on a free local port like a static host: `/a/` is `/a/index.html`, missing files get the 404 page, and
 * text is compressed. `headersOf` returns the header fields of a path.
 */
export async function serve(folder: string, headersOf: (path: string) => Record<string, string> = () => ({})): Promise<Served> {
	const packed = new Map<string, Buffer>();
	const server: Server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const path = join(folder, decodeURIComponent(pathname));
		const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
		const found = existsSync(file) ? file : join(folder, '404.html');
		const type = TYPES[extname(found)] ?? 'application/octet-stream';
		const isPacked = /^text|svg|json/.test(type) && /\bbr\b/.test(String(request.headers['accept-encoding']));
		const { mtimeMs, size } = statSync(found);
		const version = `${found} ${mtimeMs} ${size}`;
		if (isPacked && !packed.has(version)) packed.set(version, brotliCompressSync(readFileSync(found)));
		response.writeHead(found === file ? 200 : 404, {
			...headersOf(pathname),
			'content-type': type,
			...(isPacked ? { 'content-encoding': 'br' } : {}),
		});
		response.end(isPacked ? packed.get(version) : readFileSync(found));
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
