import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('a stand-in asks first for the face of its device, by its full name', () => {
	const named: Record<string, string> = { Times: 'Times New Roman' };
	const rules = [
		...readFileSync('src/styles/faces.css', 'utf8').matchAll(
			/font-family: '(.+) stand-in';\s+font-weight: (\d+);(\s+font-style: italic;)?\s+src:\s+local\('(.+?)'\)/g,
		),
	];
	expect(rules).toHaveLength(19);
	for (const [, face = '', weight, italic, first] of rules)
		expect(first).toBe(`${named[face] ?? face}${weight === '600' ? ' Bold' : ''}${italic ? ' Italic' : ''}`);
});
