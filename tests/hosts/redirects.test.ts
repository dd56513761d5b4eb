import { expect, test } from 'vitest';
import { readCorpus } from '../../src/read/content-folder.ts';
import { redirectsOf } from '../../src/hosts/redirects.ts';
import { folderWith, sound } from '../read/folder.ts';

const corpusWith = (files: Record<string, string>) => readCorpus(folderWith({ ...sound, ...files })).corpus;

test('without former ids nothing is redirected', () => {
	expect(redirectsOf(corpusWith({}))).toEqual([]);
});

test('every former address leads to the address of today, with the files beside the page', () => {
	const corpus = corpusWith({
		'claims/c-a.yaml': `${sound['claims/c-a.yaml']}aliases: [c-old, c-older]\n`,
		'explainers/x.mdx': '---\ntitle: T\nsummary: S\naliases: [y]\n---\n',
		'datasets/d.yaml': 'title: D\nunit: workers\nx: year\ny: count\naliases: [e]\n',
		'datasets/d.csv': 'year,count\n2019,1\n',
	});
	const lines = redirectsOf(corpus).map(({ from, to, status }) => `${from} ${to} ${status}`);
	expect(lines.filter((line) => line.includes('/y.'))).toEqual([
		'/explainers/y.md /explainers/x.md 301',
		'/explainers/y.bib /explainers/x.bib 301',
		'/explainers/y.ris /explainers/x.ris 301',
		'/explainers/y.csl.json /explainers/x.csl.json 301',
	]);
	expect(lines.filter((line) => !/\.(bib|ris|csl\.json) /.test(line))).toEqual([
		'/explainers/y/ /explainers/x/ 301',
		'/explainers/y.md /explainers/x.md 301',
		'/claims/c-old/ /claims/c-a/ 301',
		'/claims/c-older/ /claims/c-a/ 301',
		'/data/e/ /data/d/ 301',
		'/data/e.csv /data/d.csv 301',
		'/data/e.json /data/d.json 301',
		'/data/e.svg /data/d.svg 301',
	]);
	expect(redirectsOf(corpus, '/explainer/')[0]).toEqual({ from: '/explainer/explainers/y/', to: '/explainer/explainers/x/', status: 301 });
});
