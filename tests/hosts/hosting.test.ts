import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { getTransformedRoutes } from '@vercel/routing-utils';
import { expect, onTestFinished, test } from 'vitest';
import type { Redirect } from '../../src/model/redirect.ts';
import { hosts } from '../../src/hosts/hosts.ts';
import { headersFile, redirectsFile } from '../../src/hosts/published-files.ts';
import { headersFor, hostingOf, type Hosting } from '../../src/hosts/rules.ts';

const moved: Redirect[] = [
	{ from: '/claims/c-old/', to: '/claims/c-new/', status: 301 },
	{ from: '/data/d-old.csv', to: '/data/d-new.csv', status: 302 },
];
const paths = [
	'/',
	'/claims/c-new/',
	'/_astro/a.1.css',
	'/pagefind/fragment/en_1.pf_fragment',
	'/pagefind/pagefind.js',
	'/api/claims.json',
	'/api/sources.bib',
	'/claims/c-new.bib',
	'/data/d-new.csl.json',
	'/data/d-new.csv',
	'/feed.xml',
	'/embed/claims/c-new/',
];
const sites = [
	['the root of a host', '/'],
	['a sub-path', '/explainer/'],
] as const;
const place = { site: 'https://example.org', root: 'dist', command: 'npm run build' };

function hostingUnder(base: string): Hosting {
	return hostingOf(
		base,
		moved.map((redirect) => ({ ...redirect, from: `${base}${redirect.from.slice(1)}`, to: `${base}${redirect.to.slice(1)}` })),
	);
}

test('what a rule says of a path replaces what a wider one says', () => {
	const hosting = hostingUnder('/explainer/');
	expect(headersFor(hosting, '/explainer/')['Content-Security-Policy']).toContain("frame-ancestors 'none'");
	expect(headersFor(hosting, '/explainer/embed/a/')['Content-Security-Policy']).toMatch(/frame-ancestors \*$/);
	expect(headersFor(hosting, '/explainer/api/claims.json')).toMatchObject({
		'Access-Control-Allow-Origin': '*',
		'Cross-Origin-Resource-Policy': 'cross-origin',
		'X-Content-Type-Options': 'nosniff',
	});
	expect(headersFor(hosting, '/explainer/_astro/a.css')['Cache-Control']).toContain('immutable');
	expect(headersFor(hosting, '/explainer/apiary/')).toEqual(headersFor(hosting, '/explainer/'));
	expect(headersFor(hosting, '/other/')).toEqual({});
});

test.each(sites)('Netlify reads the published files of a site under %s as they are meant', async (_place, base) => {
	const hosting = hostingUnder(base);
	const folder = mkdtempSync(join(tmpdir(), 'nutgraf-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	writeFileSync(join(folder, '_headers'), headersFile(hosting));
	writeFileSync(join(folder, '_redirects'), redirectsFile(hosting));

	const headers = await parseAllHeaders({ headersFiles: [join(folder, '_headers')], configHeaders: [], minimal: false });
	expect(headers.errors).toEqual([]);
	for (const path of paths.map((below) => `${base}${below.slice(1)}`)) {
		const given = Object.assign(
			{},
			...headers.headers.filter((rule) => 'forRegExp' in rule && rule.forRegExp.test(path)).map(({ values }) => values),
		) as Record<string, string>;
		// The same as Netlify’s default.
		expect({ 'Cache-Control': 'public, max-age=0, must-revalidate', ...given }, path).toEqual(headersFor(hosting, path));
	}

	const redirects = await parseAllRedirects({ redirectsFiles: [join(folder, '_redirects')], configRedirects: [], minimal: true });
	expect(redirects.errors).toEqual([]);
	expect(redirects.redirects).toEqual(hosting.redirects.map((redirect) => expect.objectContaining(redirect)));
});

test.each(sites)('Vercel reads vercel.json of a site under %s as it is meant', (_place, base) => {
	const hosting = hostingUnder(base);
	const { routes, error } = getTransformedRoutes(
		JSON.parse(hosts.vercel.write(hosting, place)) as Parameters<typeof getTransformedRoutes>[0],
	);
	expect(error).toBeNull();
	const all = ((routes ?? []) as { src?: string; status?: number; headers?: Record<string, string> }[]).map(({ src, status, headers }) => ({
		src: new RegExp(src ?? '$^'),
		status,
		headers,
	}));
	for (const path of paths.map((below) => `${base}${below.slice(1)}`)) {
		const given = Object.assign(
			{},
			...all.filter(({ src, status }) => status === undefined && src.test(path)).map(({ headers }) => headers),
		) as Record<string, string>;
		expect(given, path).toEqual(headersFor(hosting, path));
	}
	const redirect = (path: string): [number | undefined, string | undefined] | undefined => {
		const route = all.find(({ src, status }) => status !== undefined && src.test(path));
		return route && [route.status, path.replace(route.src, Object.values(route.headers ?? {})[0] ?? '')];
	};
	expect(hosting.redirects.map(({ from }) => redirect(from))).toEqual(hosting.redirects.map(({ to, status }) => [status, to]));
	expect(redirect(`${base}claims/c-new`)).toEqual([308, `${base}claims/c-new/`]);
	expect(redirect(`${base}claims/c-new/`)).toBeUndefined();
	expect(redirect(`${base}feed.xml`)).toBeUndefined();
});

test('Cloudflare reads all of the published files: it skips lines of over 2,000 characters and rules after the hundredth', () => {
	const text = headersFile(hostingUnder('/a-rather-long-path-for-an-explainer/'));
	expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
	expect(text.match(/^\//gm)?.length).toBeLessThan(100);
});

test('servers show nobody the mark of a build', () => {
	const place = { site: undefined, root: '/srv', command: '' };
	expect(hosts.nginx.write(hostingOf('/below/', []), place)).toContain('location ~ ^/below/(_headers|_redirects|\\.nutgraf)$ {');
	expect(hosts.caddy.write(hostingOf('/below/', []), place)).toContain('error /below/.nutgraf 404');
});

test('an edition has the headers of the original, and what stands once for all has them once', () => {
	const hosting = hostingOf('/below/', [], ['ko']);
	for (const path of ['/embed/claims/c-a/', '/feed.xml', '/api/claims.json', '/claims/c-a.bib'])
		expect(headersFor(hosting, `/below/ko${path}`), path).toEqual(headersFor(hosting, `/below${path}`));
	expect(hosting.rules.map(({ path }) => path)).not.toContain('/below/ko/_astro/*');
});
