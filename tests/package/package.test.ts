import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestsIn, ended, install, pack, type Installed } from './installed.ts';

let tarball = '';

beforeAll(async () => {
	tarball = await pack();
}, 180_000);
afterAll(() => {
	rmSync(dirname(tarball), { recursive: true, force: true });
});

describe('the package in an empty folder', () => {
	let site: Installed;
	let before: Map<string, string>;
	beforeAll(async () => {
		site = await install(tarball);
		before = site.digests();
	}, 180_000);
	afterAll(() => site.remove());

	test('brings the compiled code and the icons, and no story', () => {
		const files = [...before.keys()];
		expect([...new Set(files.map((file) => file.split('/')[0]))]).toEqual(['LICENSE', 'README.md', 'lib', 'package.json', 'public']);
		expect(files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))).toEqual([]);
		expect(files.filter((file) => /\/(tests?|content|release)\//.test(file))).toEqual([]);
		expect(files.length).toBeGreaterThan(500);
	});

	test('begins a site that has nothing to complain of, and does not write over it', async () => {
		expect(await site.nutgraf('new', 'site', 'content')).toMatchObject({ code: 0, output: expect.stringContaining('npx nutgraf dev') });
		expect(await site.nutgraf('check', '--strict')).toEqual({ code: 0, output: 'No problems found\n' });
		expect(await site.nutgraf('new', 'site', 'content')).toMatchObject({ code: 1, output: expect.stringContaining('is there already') });
	}, 60_000);

	test('builds, byte for byte, what the repository builds of the same content', async () => {
		expect(await site.nutgraf('build')).toMatchObject({ code: 0, output: expect.stringContaining('Complete!') });
		const out = join(site.folder, 'by-the-repository');
		const environment = { CONTENT_DIR: join(site.folder, 'content'), OUT_DIR: out };
		expect(await ended(process.execPath, ['src/cli/build.ts'], '.', environment)).toMatchObject({ code: 0 });
		expect(digestsIn(join(site.folder, 'dist'))).toEqual(digestsIn(out));
	}, 180_000);

	test('serves what was built', async () => {
		await site.serve(['preview'], async (page) => {
			expect(await (await page('/claims/ferry-passengers-2023/')).text()).toContain('41,200 passengers in 2023');
			expect((await page('/favicon.ico')).status).toBe(200);
		});
	}, 60_000);

	test('shows an edit at once', async () => {
		await site.serve(['dev'], async (page) => {
			expect(await (await page('/explainers/why-the-ferry-ended/')).text()).toContain('Fewer passengers each year');
			const file = join(site.folder, 'content', 'explainers', 'why-the-ferry-ended.mdx');
			writeFileSync(file, readFileSync(file, 'utf8').replace('Fewer passengers each year', 'What the counts say'));
			await expect
				.poll(async () => (await page('/explainers/why-the-ferry-ended/')).text(), { timeout: 20_000 })
				.toContain('What the counts say');
			expect((await page('/about/')).status).toBe(200);
			expect((await page('/favicon.ico')).status).toBe(200);
			expect(await (await page('/api/claims.json')).text()).toContain('ferry-passengers-2023');
		});
	}, 120_000);

	test('imports sources, begins records, and writes for editors and hosts', async () => {
		expect(await site.nutgraf('import', resolve('tests/fixtures/bibliography/zotero.json'))).toMatchObject({
			output: expect.stringContaining('run npx nutgraf check'),
		});
		expect(await site.nutgraf('new', 'claim', 'another')).toMatchObject({ code: 0 });
		expect(existsSync(join(site.folder, 'content', 'claims', 'another.yaml'))).toBe(true);
		expect(await site.nutgraf('editor')).toMatchObject({ code: 0 });
		expect(await site.nutgraf('hosting', 'netlify')).toMatchObject({ code: 0 });
		expect(readFileSync(join(site.folder, 'netlify.toml'), 'utf8')).toContain('command = "npx nutgraf build"');
	}, 60_000);

	test('names the command that can be started here where something is wrong', async () => {
		const { code, output } = await site.nutgraf('check');
		expect(code).toBe(1);
		expect(output).toMatch(/npx nutgraf check --explain schema says why there is this rule/);
		expect(output).not.toContain('npm run');
	}, 60_000);

	test.each([
		[['build-it'], 2, 'There is no command "build-it"'],
		[[], 2, 'Say what to do'],
		[['--help'], 0, 'Usage: npx nutgraf build|check|'],
		[['check', '--help'], 0, 'Usage: npx nutgraf check ['],
		[['--version'], 0, (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version],
	])('says of %j what there is to say', async (args, code, words) => {
		expect(await site.nutgraf(...args)).toMatchObject({ code, output: expect.stringContaining(words) });
	});

	test.each([
		['20.19.0', 1, 'Nutgraf needs Node 22.12 or newer, and this is Node 20.19.0: https://nodejs.org/\n'],
		['22.11.0', 1, 'Nutgraf needs Node 22.12 or newer, and this is Node 22.11.0: https://nodejs.org/\n'],
		['22.12.0', 0, /^\d/],
		['25.0.0', 0, /^\d/],
	])('of Node %s says whether it is new enough', async (version, code, words) => {
		const disguise = `data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"${version}"}})`;
		const program = join('node_modules', 'nutgraf', 'lib', 'cli', 'nutgraf.js');
		const { code: given, output } = await site.node(['--import', disguise, program, '--version']);
		expect(given).toBe(code);
		expect(output).toMatch(words);
	});

	test('stays as it was installed', () => {
		expect(site.digests()).toEqual(before);
	});
});

describe('the package in the Astro project of somebody else', () => {
	let project: Installed;
	beforeAll(async () => {
		project = await install(tarball, 'tests/fixtures/project');
		await project.nutgraf('new', 'site', 'facts');
		const { code, output } = await project.node(['node_modules/astro/bin/astro.mjs', 'build']);
		if (code !== 0) throw new Error(output);
	}, 180_000);
	afterAll(() => project.remove());

	function built(path: string): string {
		return readFileSync(join(project.folder, 'public_html', path), 'utf8');
	}

	test('leaves a page of the project with its scripts, styles and pictures, and without a policy', () => {
		const page = built('blog/index.html');
		expect(page).toContain("dataset.blog = 'runs'");
		expect(page).toContain('rebeccapurple');
		expect(page).toMatch(/hotpink|#ff69b4/);
		expect(page).not.toContain('content-security-policy');
		expect(page).not.toMatch(/@layer|--face-serif/);
	});

	test('brings its own pages and files, each page with its policy, at the address that the project has', () => {
		const page = built('claims/ferry-passengers-2023/index.html');
		expect(page).toMatch(/<meta http-equiv="content-security-policy" content="default-src 'none';/);
		expect(page).toContain('<link rel="canonical" href="https://blog.example/claims/ferry-passengers-2023/">');
		expect(page).not.toMatch(/rebeccapurple|hotpink/);
		expect(built('index.html')).toContain('The Lowmere ferry');
		expect(JSON.parse(built('api/claims.json'))).toMatchObject({ claims: [{ id: 'ferry-passengers-2023' }] });
		expect(built('pagefind/pagefind.js')).not.toBe('');
		expect(existsSync(join(project.folder, 'public_html', 'favicon.ico'))).toBe(true);
	});

	test('gives way where the project has a page or a file of that address', () => {
		expect(built('about/index.html')).toContain('Somebody else answers for this page.');
		expect(built('robots.txt')).toBe('User-agent: *\nDisallow: /drafts/\n');
		expect(built('favicon.svg')).toBe('<svg xmlns="http://www.w3.org/2000/svg"/>\n');
		expect(built('proof.html')).toBe('This text is of another kind of program.\n');
	});

	test('shows both in its dev server', async () => {
		await project.serve(['dev'], async (page) => {
			expect(await (await page('/blog/')).text()).toContain('A blog');
			expect(await (await page('/about/')).text()).toContain('Somebody else answers for this page.');
			expect(await (await page('/claims/ferry-passengers-2023/')).text()).toContain('41,200 passengers');
			expect(await (await page('/robots.txt')).text()).toContain('Disallow: /drafts/');
		});
	}, 120_000);
});
