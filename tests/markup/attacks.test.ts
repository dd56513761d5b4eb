import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Part } from '../../src/markup/document.ts';
import { folders } from '../../src/read/kinds.ts';
import { readRecord } from '../../src/read/record.ts';

interface Case {
	name: string;
	mdx: string;
	why?: string;
}

function cases(file: string): Case[] {
	return JSON.parse(readFileSync(new URL(`../fixtures/cases/${file}`, import.meta.url), 'utf8')) as Case[];
}

/** Reads a case as an explainer: its body, or the whole file if it has frontmatter. */
function readCase({ mdx }: Case) {
	const text = mdx.startsWith('---\n') ? mdx : `---\ntitle: T\nsummary: S\n---\n\n${mdx}`;
	return readRecord('explainers/x.mdx', new TextEncoder().encode(text), folders.explainers);
}

/** All finished HTML in parts, those inside components and links included. */
function readyHtml(parts: readonly Part[]): string {
	return parts.map((part) => (typeof part === 'string' ? part : 'children' in part ? readyHtml(part.children) : '')).join('');
}

/** Anything in HTML but the elements and attributes of plain Markdown. */
function foreignIn(html: string): string[] {
	const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
	const known =
		/^<(p|em|strong|del|a|code|pre|ul|ol|li|blockquote|h[1-6]|table|thead|tbody|tr|th|td|sup|section|br|hr|input)(\s+(href|id|rel|class|align|start|type|checked|disabled|title|dir|data-[a-z-]+|aria-[a-z-]+)(="[^"]*")?)*\s*\/?>$/;
	return tags.filter((tag) => !known.test(tag) || /(href|src)="(?!https?:|mailto:|\/(?!\/)|#)/i.test(tag));
}

test.each(cases('mdx-attacks.json'))('$name is refused with its place, or inert ($why)', (attack) => {
	const start = performance.now();
	const { filing, problems } = readCase(attack);
	expect(performance.now() - start).toBeLessThan(2000);
	for (const { line, column } of problems) expect([line, column].every((number) => Number.isInteger(number) && number > 0)).toBe(true);
	expect(foreignIn(readyHtml(filing.body.parts))).toEqual([]);
});

/** Attacks that Markdown renders harmless: shown as text or code, or a path checked against the pages of the site. */
const inert = ['expr-in-image-alt', 'url-link-traversal', 'dos-emphasis', 'fence-meta-expression', 'math-html'];

test.each(cases('mdx-attacks.json').filter(({ name }) => !inert.includes(name)))('$name stops the build', (attack) => {
	const { problems } = readCase(attack);
	expect(problems.filter(({ severity }) => severity === 'error')).not.toEqual([]);
});

test.each(cases('mdx-allowed.json'))('$name is accepted', (allowed) => {
	expect(readCase(allowed)).toMatchObject({ data: { title: 'T' }, problems: [] });
});
