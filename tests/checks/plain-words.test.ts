import { expect, test } from 'vitest';
import { checkFiles } from '../../src/checks/run.ts';

/** Minimal content for a text with a citation and a picture. */
const around = {
	'site.yaml': 'title: T\n',
	'sources/s-a.yaml': 'type: report\ntitle: A report\nkind: ngo\nread: full\n',
	'explainers/x.png': 'PNG',
};
const explainer = (body: string): Record<string, string> => ({
	...around,
	'explainers/x.mdx': `---\ntitle: T\nsummary: S.\n---\n\nText [@s-a].\n\n${body}\n`,
});

test.each<[string, string, string]>([
	['the caption of a picture', '<Figure src="./x.png" alt="A bridge" credit="A desk" caption="The bridge [@s-a]" />', '8:'],
	['the credit of a picture', '<Figure src="./x.png" alt="A bridge" credit="Photo [@s-a]" />', '8:'],
	['the text in place of a picture', '<Figure src="./x.png" alt="A bridge [@s-a]" credit="A desk" />', '8:'],
	['the locator of a quotation', '<Quote source="s-a" locator="p. 4 [@s-a]">words here</Quote>', '8:'],
	['the reason of what needs no source', 'Some <Uncited reason="our sum [@s-a]">12</Uncited> came.', '8:'],
])('in %s a citation would be shown as written, which is one error', (_, body, place) => {
	const problems = checkFiles(explainer(body), new Date('2026-11-30'));
	expect(problems.map(({ file, line, severity, message }) => [file, `${line}:`, severity, message])).toEqual([
		['explainers/x.mdx', place, 'error', expect.stringContaining('"[@s-a]"')],
	]);
	expect(checkFiles(explainer(body.replace(/ ?\[@s-a\]/, '')), new Date('2026-11-30'))).toEqual([]);
});

test('a sentence below a map is shown as it stands', () => {
	const problems = checkFiles(
		{ 'site.yaml': 'title: T\n', 'maps.yaml': 'borders:\n  - of: [KEN]\n    note: So others say [@s-a].\n' },
		new Date('2026-11-30'),
	);
	expect(problems).toMatchObject([{ rule: 'plain-words', file: 'maps.yaml', line: 3 }]);
});
