import { expect, test } from 'vitest';
import { checkFolder } from '../../src/build/library.ts';
import { folderWith } from '../read/folder.ts';

test.each([
	['15000', 'about 15,000 workers', true],
	['15000', '15 000', true],
	['15000', 'fifteen thousand', true],
	['15000', 'some of the workers', true],
	['15000', 'in April 2025', true],
	['15000', '12,000', false],
	['15000', 'fifty thousand', false],
	['2400000', '2.4 million', true],
	['2400000', '2.4 billion', false],
	['[100, 200]', '$100 to $200 a month', true],
	['[100, 200]', '$300', false],
	['90', '90 per cent', true],
	['18\nunit: billion dollars', '18 billion dollars', true],
	['18\nunit: billion dollars', '$18 billion', true],
	['18\nunit: billion dollars', '18', true],
	['18\nunit: billion dollars', '18 million dollars', false],
	['18\nunit: millionaires', '18 million', false],
	['0.07\nunit: million tonnes', '70,000 tonnes', true],
	['[1, 2]\nunit: thousand', '1,000 to 2,000', true],
	['2500000000\nunit: dollars', '2.5 billion', true],
	['2500000000\nunit: dollars', '2.5 million', false],
	['189', 'a 737 MAX', true],
])('a claim of %s and the words "%s" agree: %s', (value, words, agree) => {
	const folder = folderWith({
		'site.yaml': 'title: A site\n',
		'claims/c-a.yaml': `statement: It is so.\nkind: figure\nvalue: ${value}\n`,
		'explainers/x.mdx': `---\ntitle: T\nsummary: S\n---\n\nIt is <Claim id="c-a">${words}</Claim>.\n`,
	});
	expect(checkFolder(folder).problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual(
		agree ? [] : ['value-mismatch 6:7'],
	);
});
