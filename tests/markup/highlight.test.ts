import { afterEach, expect, test, vi } from 'vitest';
import { highlight } from '../../src/markup/highlight.ts';

afterEach(() => void vi.restoreAllMocks());

test.each(['constructor', 'valueOf', 'toString', '__proto__', 'hasOwnProperty', 'nothing-known', ''])(
	'code in a language called "%s" stays plain',
	async (language) => {
		expect(await highlight('let a = 1 < 2;', language)).toBe(await highlight('let a = 1 < 2;', 'text'));
	},
);

test('how long it takes does not change what is shown: on a slow machine too every word has its colour', async () => {
	const code = Array.from({ length: 20 }, (_, n) => `const a${n} = '${n}';`).join('\n');
	const before = await highlight(code, 'js');
	let now = Date.now();
	vi.spyOn(Date, 'now').mockImplementation(() => (now += 60_000));
	vi.spyOn(performance, 'now').mockImplementation(() => (now += 60_000));
	expect(await highlight(code, 'js')).toBe(before);
	expect(before).toContain('class="code-keyword"');
});
