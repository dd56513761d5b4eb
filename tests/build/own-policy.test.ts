import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withOwnPolicy } from '../../src/build/own-policy.ts';

const [style, script, injected] = ['p { color: red } /* “” */', 'let a = 1 < 2;', 'alert(1)'];
/** The policy as Astro writes it, with all styles and scripts of the site. */
const astros = `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' ${sourceOf(script)} ${sourceOf('elsewhere')};style-src 'self' ${sourceOf(style)};">`;

function sourceOf(text: string): string {
	return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function page(body: string, policy = astros): string {
	return Buffer.from(
		`<!doctype html><html lang="en"><head><meta charset="utf-8">${policy}<title>A page</title><style>${style}</style></head><body>${body}</body></html>`,
	).toString('latin1');
}

test('a page allows the styles and scripts of the code that stand in it, before the first of them', () => {
	const html = withOwnPolicy(page(`<script type="module">${script}</script><script type="application/ld+json">{}</script>`));
	const [, policy = ''] =
		/^<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="([^"]*)">/.exec(
			html,
		) ?? [];
	expect(policy.split('; ')).toEqual(
		expect.arrayContaining(["default-src 'none'", `script-src 'self' ${sourceOf(script)}`, `style-src 'self' ${sourceOf(style)}`]),
	);
	expect(policy).not.toContain(sourceOf('elsewhere'));
	expect(html.match(/content-security-policy/g)).toHaveLength(1);
});

test('a style or a script that is not of the code stops the build', () => {
	for (const element of [`<script>${injected}</script>`, `<style>${injected}</style>`, `<script>${script} </script>`]) {
		expect(() => withOwnPolicy(page(element)), element).toThrow('that is not part of the code');
	}
});

test('a page without a policy allows nothing', () => {
	expect(() => withOwnPolicy(page('', ''))).toThrow('that is not part of the code');
});

test('a text that names an element in an attribute is a text', () => {
	const [plain, named] = ['', 'A title with <script> and <style> in it'].map((title) =>
		withOwnPolicy(page(`<a title="${title}" href="#">x</a><script src="/a.js"></script><script>${script}</script>`)),
	);
	expect(named?.replace('A title with <script> and <style> in it', '')).toBe(plain);
	expect(named).toContain(sourceOf(script));
});

test('a page without a place for its policy is not written', () => {
	expect(() => withOwnPolicy('<html></html>')).toThrow('<meta charset="utf-8">');
});
