import { expect, test } from 'vitest';
import { checkFolder } from '../../src/build/library.ts';
import { folderWith, sound } from '../read/folder.ts';

/** `line:column rule message` for each figure without a source in the sound folder with these files added. */
function uncited(files: Record<string, string>): string[] {
	return checkFolder(folderWith({ ...sound, ...files }))
		.problems.filter(({ rule }) => rule.startsWith('uncited-'))
		.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
}

const figure = (text: string): string => `uncited-figure The figure "${text}" has no source in its sentence`;
const explainer = (body: string, title = 'T'): Record<string, string> => ({
	'explainers/x.mdx': `---\ntitle: ${title}\nsummary: S\n---\n\n${body}\n`,
});

test.each<[string, string[]]>([
	['| What | Count |\n|---|---|\n| Workers | 15000 |\n| Men | 120 |', [`8:13 ${figure('15000')}`, `9:9 ${figure('120')}`]],
	['| What | Count |\n|---|---|\n| Ships | 15,000 |', [`8:11 ${figure('15,000')}`]],
	['| Of | To |\n|---|---|\n| 12 | 345 |', [`8:3 ${figure('12')}`]],
	['| What | Count |\n|---|---|\n| Workers | 15000 [@s-a] |', []],
	['| What | When |\n|---|---|\n| Start | 2019 |\n| Law | Article 4 |', []],
	['- Workers\n\n  15000', [`8:3 ${figure('15000')}`]],
	['Workers came: ١٥٠٠٠.', [`6:15 ${figure('١٥٠٠٠')}`]],
	['Workers came: १५,०००.', [`6:15 ${figure('१५,०००')}`]],
	['Workers came: １５，０００.', [`6:15 ${figure('１５，０００')}`]],
	['약15,000명이 왔다.', [`6:2 ${figure('15,000')}`]],
	['제2397호는 2024년 10월 18일에 나왔다.', []],
	['A Hwasong-11 was shown in 2019.', []],
	['Twenty people died.', ['6:1 uncited-number-word The number "Twenty" has no source in its sentence']],
	[
		'Some twenty-five people died, and dozens of ships sank.',
		['6:6 uncited-number-word The number "twenty-five" has no source in its sentence'],
	],
	['Fifteen hundred people died.', [`6:1 ${figure('Fifteen hundred')}`]],
	['Twenty people died [@s-a]. Nine of them were young, and two often came.', []],
])('the text %j lacks sources: %j', (body, expected) => {
	expect(uncited(explainer(body))).toEqual(expected);
});

test.each<[string, string, boolean]>([
	['About 15,000 workers came.', '15000', false],
	['About 18,000 workers came.', '15000', true],
	['There were 300 dead and 2,700 wounded.', '3000', false],
	['They earn $100 to $200 a month.', '[100, 200]', false],
	['They earn $100 to $250 a month.', '[100, 200]', true],
	['It cost 18 billion dollars.', '18\nunit: billion dollars', false],
	['It cost 450 billion dollars.', '450\nunit: billion dollars', false],
	['In all three ships brought 120 men.', '3', false],
	['Many came in April 2025.', '15000', false],
])('of the statement %j and the value %s the checker says that they differ: %s', (statement, value, differ) => {
	const { problems } = checkFolder(folderWith({ ...sound, 'claims/c-b.yaml': `statement: ${statement}\nkind: figure\nvalue: ${value}\n` }));
	expect(problems.filter(({ rule }) => rule === 'statement-value')).toHaveLength(differ ? 1 : 0);
});

const claim =
	'statement: It is so.\nkind: figure\nvalue: 120\nevidence: [{source: s-a, stance: supports, quote: "Hard as steel, they say"}]\ncaveat: C.\n';

test.each<[string, string[]]>([
	['A ship brought 120 workers.', []],
	['A ship brought 150 workers.', [`4:25 ${figure('150')}`]],
	['A ship brought 120 workers and 30 guards.', [`4:41 ${figure('30')}`]],
	['A ship brought 150 workers [@s-a].', []],
	['Twenty workers came.', ['4:10 uncited-number-word The number "Twenty" has no source in its sentence']],
	['Dozens of workers came.', ['4:10 uncited-number-word The number "Dozens" has no source in its sentence']],
	['Eleven states and scores of men were there.', []],
	['Eighteen ships came.', []],
	['They were “hard as steel”, it was said.', []],
	['They were “soft as silk”, it was said.', ['4:20 uncited-figure The quotation “soft as silk” has no source in its sentence']],
])('the summary of an event with sources and claims of 120 and of 18 ships, %j, lacks sources: %j', (summary, expected) => {
	expect(
		uncited({
			'claims/c-b.yaml': claim,
			'claims/c-c.yaml': claim.replace('120', '18').replace('It is so', 'Eleven states sent scores of men'),
			'events/e-b.mdx': `---\ntitle: T\ndate: 2020-01-01\nsummary: ${summary}\nclaims: [c-b, c-c]\nsources: [s-a]\n---\n`,
		}),
	).toEqual(expected);
});

test('the sources of an event let no figure into its summary', () => {
	expect(uncited({ 'events/e-b.mdx': '---\ntitle: T\ndate: 2020-01-01\nsummary: It killed 9,000 people.\nsources: [s-a]\n---\n' })).toEqual(
		[`4:20 ${figure('9,000')}`],
	);
});

test.each<[string, string, string[]]>([
	['120 workers', 'The ship brought 120 workers [@s-a].', []],
	[
		'150 workers',
		'The ship brought 120 workers [@s-a].',
		['2:8 uncited-title The title gives the figure "150", but no sentence with a source does'],
	],
	['T', '## 150 workers', ['6:1 uncited-title The heading gives the figure "150", but no sentence with a source does']],
	['T', '## 120 workers\n\n<KeyFigures claims="c-b" />', []],
	['T', '## 12 ships\n\nHere are <Uncited reason="our count">12 ships</Uncited>.', []],
	[
		'T',
		'<Figure src="./x.png" alt="9 men" credit="A" caption="The 150 men" />',
		['6:1 uncited-title The caption gives the figure "150", but no sentence with a source does'],
	],
	['The year 2019', '## Since April 2020', []],
	[
		'T',
		'## Ten million and more\n\nThey need 18 million [@s-a].',
		['6:1 uncited-title The heading gives the figure "Ten million", but no sentence with a source does'],
	],
	['T', '## Ten million and more\n\nThey need 10.9 million [@s-a].', []],
	['Over 10,000 workers', 'The ships brought 10,318 workers [@s-a].', []],
	[
		'10,000 workers',
		'The ships brought 10,318 workers [@s-a].',
		['2:8 uncited-title The title gives the figure "10,000", but no sentence with a source does'],
	],
	[
		'About 150 workers',
		'The ship brought 120 workers [@s-a].',
		['2:8 uncited-title The title gives the figure "150", but no sentence with a source does'],
	],
	[
		'The 737 and 20 ships',
		'There were 20 [@s-a].',
		['2:8 uncited-title The title gives the figure "737", but no sentence with a source does'],
	],
])('under the title %j the text %j lacks sources: %j', (title, body, expected) => {
	expect(uncited({ ...explainer(body, title), 'explainers/x.png': '', 'claims/c-b.yaml': claim })).toEqual(expected);
});

test('a name that the site lists counts nothing, in titles, texts and statements', () => {
	const files = {
		...explainer('Here is the Pact of 140 Lords.', 'The Pact of 140 Lords'),
		'claims/c-b.yaml': claim.replace('It is so', 'The Pact of 140 Lords is so'),
	};
	const rulesOf = (site: string): string[] =>
		checkFolder(folderWith({ ...sound, ...files, 'site.yaml': `title: T\n${site}` }))
			.problems.map(({ rule }) => rule)
			.filter((rule) => /^uncited-|^statement-/.test(rule));
	expect(rulesOf('').sort()).toEqual(['statement-value', 'uncited-figure', 'uncited-title']);
	expect(rulesOf('names-with-figures: [Pact of 140 Lords]\n')).toEqual([]);
});
