import { expect, test } from 'vitest';
import { reportGithub, reportText } from '../../src/checks/report.ts';
import { inOneLine } from '../../src/model/text.ts';

test.each([
	['a\nb', 'a\\nb'],
	['a\r\n::stop-commands::x', 'a\\r\\n::stop-commands::x'],
	['\u001b[2Ja', '\\u001b[2Ja'],
	['a\u2028b\u202ec\u0085', 'a\\u2028b\\u202ec\\u0085'],
	['::error::x', '\\::error::x'],
	['  ::error::x', '  \\::error::x'],
	['##[group]x', '\\##[group]x'],
	['std::vector, “한국” and é', 'std::vector, “한국” and é'],
])('%j is shown in one line', (text, line) => expect(inOneLine(text)).toBe(line));

const hostile = {
	rule: 'syntax',
	severity: 'error',
	file: 'a\n::stop-commands::x.mdx',
	line: 1,
	column: 1,
	message: 'There is no "\n::add-mask::x\u001b[2J"',
	hint: '::error::Write\r\n::set-env::',
} as const;

test('no line of a report is what its author wrote', () => {
	const lines = reportText([hostile]).split('\n');
	expect(lines).toHaveLength(3);
	expect(lines.filter((line) => /^\s*(::|##\[)/.test(line))).toEqual([]);
	expect(lines.join('')).not.toContain('\u001b');
	expect(reportGithub([hostile]).split('\n')).toHaveLength(1);
});
