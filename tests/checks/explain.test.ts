import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleSite } from '../../src/checks/example.ts';
import { explain, tried } from '../../src/checks/explain.ts';
import { rules } from '../../src/checks/rules.ts';
import { checkFiles } from '../../src/checks/run.ts';
import { ruleView, rulesView } from '../../src/view/rule.ts';
import { sound } from '../read/folder.ts';
import { run } from '../cli/run.ts';

test('in the site of the examples nothing is wrong', () => {
	expect(tried(exampleSite)).toEqual([]);
});

describe.each(rules)('the example of $name', ({ name, severity, example }) => {
	test('breaks this rule and no other', () => {
		const found = tried(example.wrong).map((problem) => [problem.rule, problem.severity]);
		expect(found.length).toBeGreaterThan(0);
		expect(found).toEqual(found.map(() => [name, severity]));
	});

	test('is mended by what stands there as right', () => expect(tried(example.right)).toEqual([]));

	test('is on the page of the rule, with what the checker says of it', () => {
		const { summary, why, problems, wrong, right } = ruleView(name);
		expect(problems).toContain(`(${name})\n  ${tried(example.wrong)[0]?.hint}`);
		expect([wrong.length, right.length]).toEqual([Object.keys(example.wrong).length, Object.keys(example.right).length]);
		for (const text of [summary, why]) expect(text).toMatch(/^[^[\]@`]+$/.test(text) ? /\w/ : /<code>/);
	});
});

const attacks = JSON.parse(readFileSync(new URL('../fixtures/cases/mdx-attacks.json', import.meta.url), 'utf8')) as {
	name: string;
	mdx: string;
}[];
test.each(attacks)('all that is said of $name is of a rule that has its page', ({ mdx }) => {
	const text = mdx.startsWith('---') ? mdx : `---\ntitle: T\nsummary: S\n---\n\n${mdx}\n`;
	const names = rulesView().groups.flatMap((group) => group.rules.map(({ name }) => name));
	expect(checkFiles({ ...sound, 'explainers/x.mdx': text }, new Date('2026-11-01')).filter(({ rule }) => !names.includes(rule))).toEqual(
		[],
	);
});

test('the list has every rule once', () => {
	const listed = rulesView().groups.flatMap((group) => group.rules.map(({ name }) => name));
	expect(listed.sort()).toEqual(rules.map(({ name }) => name).sort());
});

test('characters that nobody can see are shown by their number', () => {
	const [rule] = rules.filter(({ name }) => name === 'characters');
	expect(rule && explain(rule).wrong[0]?.text).toContain('ship⟨U+200B⟩ came');
});

test('what site.yaml is told to say is accepted and changes the rule', () => {
	for (const rule of rules) {
		const { setting } = explain(rule);
		if (setting === undefined) continue;
		const found = tried({
			'site.yaml': `title: T\nthemes: {arrivals: Arrivals}\nvoices: {norland: Norland}\neditions: [de]\n${setting}`,
			...Object.fromEntries(Object.entries(rule.example.wrong).filter(([file]) => file !== 'site.yaml')),
		});
		expect([...new Set(found.map(({ rule: name, severity }) => `${name} ${severity}`))]).toEqual([
			`${rule.name} ${rule.severity === 'error' ? 'warning' : 'error'}`,
		]);
	}
});

test('npm run check explains a rule, and names the nearest one', () => {
	const { code, output } = run('check', ['--explain', 'unknown-id']);
	expect(code).toBe(0);
	expect(output).toContain(
		'  | A ship came [@dayly].\n\nThe check says:\ncontent/explainers/arrival.mdx:6:15 There is no source "@dayly" (unknown-id)\n  Did you mean "daily"?',
	);
	expect(run('check', ['--explain', 'unknown-ids'])).toMatchObject({
		code: 2,
		errors: expect.stringContaining('Did you mean "unknown-id"?'),
	});
});
