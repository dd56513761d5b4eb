import { pages } from '../model/address.ts';
import type { Rule } from '../checks/check.ts';
import { explain, type ShownFile } from '../checks/explain.ts';
import { rules } from '../checks/rules.ts';
import { readInline } from '../markup/read.ts';
import { english } from '../words/words.ts';
import { headOf, type PageHead } from './page.ts';

const trail = [
	{ title: 'How to contribute', href: pages.contribute },
	{ title: 'Rules', href: pages.rules },
];

/** An example file, with the language of its code block. */
export interface RuleFile extends ShownFile {
	language: string;
}

/** The page of a rule. Its texts are HTML. */
export function ruleView(name: string): {
	head: PageHead;
	name: string;
	severity: Rule['severity'];
	summary: string;
	why: string;
	wrong: RuleFile[];
	problems: string;
	right: RuleFile[];
	setting?: string;
} {
	const rule = rules.find((one) => one.name === name);
	if (!rule) throw new Error(`There is no rule ${name}`);
	const { wrong, right, ...rest } = explain(rule);
	const head = headOf(english, ruleAddress(name), `The rule ${name}`, { '@type': 'TechArticle' }, inWords(rule.summary));
	return {
		head: { ...head, trail },
		name,
		severity: rule.severity,
		summary: inHtml(rule.summary),
		why: inHtml(rule.why),
		wrong: wrong.map(inLanguage),
		right: right.map(inLanguage),
		...rest,
	};
}

/** The list of all rules, errors before warnings. */
export function rulesView(): {
	head: PageHead;
	groups: { title: string; rules: { name: string; href: string; summary: string; fixed: boolean }[] }[];
} {
	const head = headOf(
		english,
		pages.rules,
		'Rules',
		{ '@type': 'CollectionPage' },
		'What must hold for every file of this site, with an example for each rule.',
	);
	const listed = (wanted: Rule['severity']) =>
		rules
			.filter(({ severity }) => severity === wanted)
			.map(({ name, summary, fixed }) => ({ name, href: ruleAddress(name), summary: inHtml(summary), fixed: fixed === true }));
	return {
		head: { ...head, trail: trail.slice(0, 1) },
		groups: [
			{ title: 'Errors', rules: listed('error') },
			{ title: 'Warnings', rules: listed('warning') },
		],
	};
}

/** The names of all rules, for the paths of their pages. */
export function ruleNames(): string[] {
	return rules.map(({ name }) => name);
}

function ruleAddress(name: string): string {
	return `${pages.rules}${name}/`;
}

function inHtml(text: string): string {
	return readInline(text, (position) => position)
		.document.parts.filter((part) => typeof part === 'string')
		.join('');
}

function inWords(text: string): string {
	return text.replaceAll('`', '');
}

function inLanguage(file: ShownFile): RuleFile {
	return { ...file, language: file.file.slice(file.file.lastIndexOf('.') + 1) };
}
