import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn } from '../../src/read/folder.ts';
import { build, run, temporaryFolder } from './build.ts';
import { brokenLinks } from './faults.ts';
import { pagesIn } from './pages.ts';

const SITE = 'https://ferry.example.org';

test('an edition has every page and its files, in its words where there are some, and each page leads to its twins', async () => {
	const content = join(temporaryFolder(), 'content');
	cpSync('tests/fixtures/site', content, { recursive: true });
	writeFileSync(join(content, 'site.yaml'), `${readFileSync(join(content, 'site.yaml'), 'utf8').trimEnd()}\neditions: [de]\n`);
	await run(['src/cli/translate.ts', 'de', 'claims/c-jobs-210.yaml'], { CONTENT_DIR: content });
	const file = join(content, 'translations', 'de', 'claims', 'c-jobs-210.yaml');
	const begun = readFileSync(file, 'utf8');
	writeFileSync(
		file,
		begun.replace('The Calder Line employs 210 people in Port Merrow.', 'Die Calder-Linie beschäftigt 210 Menschen in Port Merrow.'),
	);

	const { code, output, out } = await build({ CONTENT_DIR: content, SITE, BASE: '/explainer' });
	expect(output).toContain('Complete!');
	expect(code).toBe(0);

	const pages = pagesIn(out, '/explainer/');
	const files = new Set(filesIn(out).files.map(({ path }) => `/explainer/${path}`));
	expect(brokenLinks(pages, files, SITE)).toEqual([]);

	const at = (address: string): Document => pages.find((page) => page.address === address)?.document ?? expect.fail(`no page ${address}`);
	const [english, german] = [at('/explainer/claims/c-jobs-210/'), at('/explainer/de/claims/c-jobs-210/')];
	expect(english.querySelector('h1')?.textContent).toBe('The Calder Line employs 210 people in Port Merrow.');
	expect(german.querySelector('h1')?.textContent).toBe('Die Calder-Linie beschäftigt 210 Menschen in Port Merrow.');
	expect(german.documentElement.lang).toBe('de');
	for (const page of [english, german]) {
		const links = [...page.querySelectorAll('link[hreflang]')].map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]);
		expect(links).toEqual([
			['en', `${SITE}/explainer/claims/c-jobs-210/`],
			['de', `${SITE}/explainer/de/claims/c-jobs-210/`],
			['x-default', `${SITE}/explainer/claims/c-jobs-210/`],
		]);
		expect([...page.querySelectorAll('nav[data-languages] a')].map((link) => link.getAttribute('href'))).toEqual([
			'/explainer/claims/c-jobs-210/',
			'/explainer/de/claims/c-jobs-210/',
		]);
	}
	// What is not translated is there too.
	expect(at('/explainer/de/explainers/the-ferry/').querySelector('h1')?.textContent).toBe(
		at('/explainer/explainers/the-ferry/').querySelector('h1')?.textContent,
	);
	expect(at('/explainer/de/explainers/the-ferry/').querySelector('.dateline a[hreflang=en]')?.getAttribute('href')).toBe(
		'/explainer/explainers/the-ferry/',
	);
	expect(german.querySelector('.dateline a[hreflang]')).toBeNull();
	expect(readFileSync(join(out, 'de', 'api', 'claims.json'), 'utf8')).toContain('Die Calder-Linie');
	expect(existsSync(join(out, 'de', 'robots.txt'))).toBe(false);
	expect(readFileSync(join(out, 'sitemap-0.xml'), 'utf8')).toContain(`<loc>${SITE}/explainer/de/claims/c-jobs-210/</loc>`);
}, 120_000);
