import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folderOf, problemsIn } from './run.ts';

const page = readFileSync('src/routes/contribute.mdx', 'utf8');
const examples = Object.fromEntries(
	[...page.matchAll(/^```\w+ file=(\S+)\n(.*?)^```$/gms)].map(([, file = '', text = '']) => [file, text]),
);

test('the examples of /contribute/ pass the check together', () => {
	expect(Object.keys(examples)).toHaveLength(4);
	// The dates in the examples age.
	expect(problemsIn(folderOf({ 'site.yaml': 'title: A site\n', ...examples }), ['stale-claim'])).toEqual([]);
});

test('the problem that /contribute/ shows is printed like that', () => {
	const [, file = '', rest = '', hint = ''] = /^content\/(\S+?)(:\d.*)\n {2}(.*)$/m.exec(page) ?? [];
	const broken = {
		...examples,
		[file]: (examples[file] ?? '').replace(
			'company told a newspaper [@example-daily-2026-03-02',
			'company told a newspaper [@example-daily-2026-03-03',
		),
	};
	const [problem] = problemsIn(folderOf({ 'site.yaml': 'title: A site\n', ...broken }), ['stale-claim']);
	expect(problem).toBe(`${file}${rest}\n${hint}`);
});
