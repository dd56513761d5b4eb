import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFolder } from '../../src/build/library.ts';
import { folderWith } from '../read/folder.ts';

const source = 'type: article-newspaper\ntitle: A title\nkind: newspaper\nread: full\n';

test('deleting one source gives one error for each use of it', () => {
	const folder = folderWith({
		'site.yaml': 'title: A site\narticle: s-gone\n',
		'sources/s-gone.yaml': source,
		'sources/s-copy.yaml': `${source}reports: [s-gone]\n`,
		'claims/c-a.yaml':
			'statement: It is so.\nkind: event\ncaveat: As one paper has it [@s-gone].\nevidence:\n  - {source: s-gone, stance: supports}\n  - {source: s-copy, stance: supports, origin: s-gone}\n',
		'events/e-a.mdx': '---\ntitle: An event\ndate: 2025\nsources: [s-gone, s-copy]\n---\n',
		'explainers/x.mdx':
			'---\ntitle: T\nsummary: S\n---\n\nText [@s-gone; @s-copy] and [the paper](source:s-gone).\n\n<Quote source="s-gone">Words.</Quote>\n',
		'datasets/d-a.yaml': 'title: D\nunit: x\nx: year\ny: count\nsources: [s-gone]\n',
		'datasets/d-a.csv': 'year,count,source\n2024,1,s-gone\n2025,2,s-copy\n',
	});
	expect(errorsIn(folder)).toEqual([]);
	rmSync(join(folder, 'sources', 's-gone.yaml'));
	expect(errorsIn(folder)).toEqual([
		'claims/c-a.yaml:3:31',
		'claims/c-a.yaml:5:14',
		'claims/c-a.yaml:6:48',
		'datasets/d-a.csv:2:8',
		'datasets/d-a.yaml:5:11',
		'events/e-a.mdx:4:11',
		'explainers/x.mdx:6:8',
		'explainers/x.mdx:6:29',
		'explainers/x.mdx:8:1',
		'site.yaml:2:10',
		'sources/s-copy.yaml:5:11',
	]);
});

function errorsIn(folder: string): string[] {
	return checkFolder(folder)
		.problems.filter(({ severity }) => severity === 'error')
		.map(({ file, line, column }) => `${file}:${line}:${column}`);
}
