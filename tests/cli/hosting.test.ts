import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hosts } from '../../src/hosts/hosts.ts';
import { folderOf, run } from './run.ts';

test.each(Object.entries(hosts))('the file for %s is written', (name, { file }) => {
	const folder = folderOf({ 'content/site.yaml': 'title: A site\n' });
	expect(run('hosting', [name, '--to', folder], { CONTENT_DIR: join(folder, 'content') })).toMatchObject({
		code: 0,
		output: expect.stringContaining(`${file} is written`),
	});
	expect(readFileSync(join(folder, file), 'utf8')).not.toBe('');
});

test('a file for a host is written once and replaced only when that is asked for', () => {
	const [[name, { file }] = expect.fail('no hosts')] = Object.entries(hosts);
	const folder = folderOf({ 'content/site.yaml': 'title: A site\n' });
	const hosting = (...options: string[]): ReturnType<typeof run> =>
		run('hosting', [name, '--to', folder, ...options], { CONTENT_DIR: join(folder, 'content') });
	expect(hosting()).toMatchObject({ code: 0, output: expect.stringContaining(`${file} is written`) });
	expect(hosting()).toMatchObject({ code: 0, output: expect.stringContaining(`${file} is current`) });
	const written = readFileSync(join(folder, file), 'utf8');
	writeFileSync(join(folder, file), 'Mine\n');
	expect(hosting()).toMatchObject({ code: 1, errors: expect.stringContaining('--force') });
	expect(readFileSync(join(folder, file), 'utf8')).toBe('Mine\n');
	expect(hosting('--force').code).toBe(0);
	expect(readFileSync(join(folder, file), 'utf8')).toBe(written);
});

test('the file holds the redirects of former ids and is made for SITE and BASE', () => {
	const folder = folderOf({
		'content/site.yaml': 'title: A site\n',
		'content/entities/p-new.mdx': '---\nname: A place\nkind: place\nsummary: A place of the story.\naliases: [p-old]\n---\n',
	});
	const environment = { CONTENT_DIR: join(folder, 'content'), SITE: 'https://example.org', BASE: '/explainer' };
	expect(run('hosting', ['vercel', '--to', folder], environment).errors).toBe('');
	const vercel = JSON.parse(readFileSync(join(folder, 'vercel.json'), 'utf8')) as {
		redirects: object[];
		buildCommand: string;
		outputDirectory: string;
	};
	expect(vercel.redirects).toEqual([
		{ source: '/explainer/glossary/p-old/', destination: '/explainer/glossary/p-new/', statusCode: 301 },
		...['bib', 'ris', 'csl.json'].map((ending) => ({
			source: `/explainer/glossary/p-old\\.${ending.replace('.', '\\.')}`,
			destination: `/explainer/glossary/p-new.${ending}`,
			statusCode: 301,
		})),
	]);
	expect(vercel.buildCommand).toMatch(
		/^SITE=https:\/\/example\.org BASE=\/explainer CONTENT_DIR=\S+ OUT_DIR=dist\/explainer npm run build && mv dist\/explainer\/_headers dist\/explainer\/_redirects dist\/$/,
	);
	expect(vercel.outputDirectory).toBe('dist');

	expect(run('hosting', ['nginx', '--to', folder, '--root', '/srv/www'], environment).code).toBe(0);
	const nginx = readFileSync(join(folder, 'nginx.conf'), 'utf8');
	expect(nginx).toContain('server_name example.org;');
	expect(nginx).toContain('root "/srv/www";');
	expect(nginx).toContain('error_page 404 /explainer/404.html;');
});

test.each([
	[[], 'Name the host'],
	[['ngnix'], 'Did you mean "nginx"?'],
	[['nginx', 'caddy'], 'one host too many'],
])('%j is wrong usage', (args, message) => {
	expect(run('hosting', args)).toMatchObject({ code: 2, errors: expect.stringContaining(message) });
	expect(run('hosting', ['nginx'], { SITE: 'example.org' })).toMatchObject({
		code: 2,
		errors: expect.stringContaining('SITE is "example.org"'),
	});
});

test('/hosting/ names every host, its file and the command for it, and builds under a sub-path as the command does', () => {
	const guide = readFileSync('src/routes/hosting.mdx', 'utf8');
	expect([...new Set([...guide.matchAll(/npm run hosting -- (\w+)/g)].map(([, name]) => name))].sort()).toEqual(Object.keys(hosts).sort());
	for (const { file } of Object.values(hosts)) expect(guide).toContain(`\`${file}\``);
	const folder = folderOf({});
	expect(run('hosting', ['netlify', '--to', folder], { BASE: '/explainer' }).code).toBe(0);
	const [, command = ''] = /command = "(.*)"/.exec(readFileSync(join(folder, 'netlify.toml'), 'utf8')) ?? [];
	expect(guide).toContain(`\n${command}\n`);
});

test.each(['/srv/$document_root', '/srv/{env.HOME}', '/srv/a\nreturn 200;'])(
	'a root that means something in the configuration of a server is refused: %j',
	(root) => {
		const { code, errors } = run('hosting', ['nginx', '--root', root, '--to', folderOf({})]);
		expect([code, errors]).toEqual([2, expect.stringContaining('name a folder without "$", braces and ends of lines')]);
	},
);
