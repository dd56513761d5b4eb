import { expect, test } from 'vitest';
import { publisher } from '../../src/model/address.ts';
import type { Corpus } from '../../src/read/corpus.ts';
import { textFiles } from '../../src/files/list.ts';
import { redirectsOf } from '../../src/hosts/redirects.ts';
import { smallContent } from '../site/build.ts';
import { corpusOf } from '../view/heads.ts';

const contract = [
	'/feed.xml',
	'/feed.json',
	'/timeline.ics',
	'/robots.txt',
	'/llms.txt',
	'/explainers/first.md',
	'/api/sources.json',
	'/api/sources.bib',
	'/api/sources.ris',
	'/api/claims.json',
	'/api/events.json',
	'/api/timelinejs.json',
	'/data/d-counts.csv',
	'/data/d-counts.json',
];
const absolute = ['/sitemap-index.xml', '/sitemap-0.xml', '/embed/claims/c-workers.json', '/embed/data/d-counts.json'];

test('every file of the contract is there, and those that need whole addresses where the origin is known', () => {
	const [without, withOrigin] = [filesOf(corpusOf(smallContent)), filesOf(corpusOf(smallContent), 'https://example.org')];
	expect([...without.keys()]).toEqual(expect.arrayContaining(contract));
	expect([...withOrigin.keys()]).toEqual(expect.arrayContaining([...contract, ...absolute]));
	expect(absolute.filter((path) => without.has(path))).toEqual([]);
});

test('the page of every record has files to cite it by, with its address where the origin is known', () => {
	const files = filesOf(corpusOf(smallContent), 'https://example.org', '/explainer/');
	for (const path of ['/claims/c-workers', '/timeline/e-briefing', '/glossary/p-place', '/data/d-counts', '/explainers/first']) {
		expect(files.get(`${path}.bib`)).toContain(`https://example.org/explainer${path}/`);
		expect(files.get(`${path}.ris`)).toContain(`UR  - https://example.org/explainer${path}/`);
		expect(JSON.parse(files.get(`${path}.csl.json`) ?? '')).toMatchObject([{ URL: `https://example.org/explainer${path}/` }]);
	}
	expect(filesOf(corpusOf(smallContent)).get('/claims/c-workers.bib')).not.toContain('url =');
});

test('the files of a record that was renamed lie under both names, and the former lead to those of today', () => {
	const corpus = corpusOf({ ...smallContent, 'datasets/d-counts.yaml': `${smallContent['datasets/d-counts.yaml']}aliases: [d-old]\n` });
	const files = filesOf(corpus, 'https://example.org');
	for (const ending of ['.csv', '.json', '.svg', '.bib', '.ris', '.csl.json']) {
		expect(files.get(`/data/d-old${ending}`)).toBe(files.get(`/data/d-counts${ending}`));
		expect(redirectsOf(corpus)).toContainEqual({ from: `/data/d-old${ending}`, to: `/data/d-counts${ending}`, status: 301 });
	}
});

test('no two files have one path, and a table without figures has no picture', () => {
	const corpus = corpusOf({ ...smallContent, 'datasets/d-counts.csv': 'year,count,source\n2024,,s-report\n' });
	const paths = [...textFiles(making(corpus))].map(({ path }) => path);
	expect(new Set(paths).size).toBe(paths.length);
	expect(filesOf(corpus).has('/data/d-counts.svg')).toBe(false);
});

function filesOf(corpus: Corpus, origin?: string, base?: string): Map<string, string> {
	return new Map(
		[...textFiles(making(corpus, origin, base))].flatMap(({ path, text }) => {
			const made = text();
			return made === undefined ? [] : [[path, made] as const];
		}),
	);
}

function making(corpus: Corpus, origin?: string, base = '/'): Parameters<typeof textFiles>[0] {
	return { corpus, publish: publisher(base, origin), at: publisher(base), bodyOf: () => '' };
}
