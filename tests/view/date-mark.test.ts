import { expect, test } from 'vitest';
import { dateMark } from '../../src/view/date-mark.ts';

test.each([
	['2025-04-17', 'day'],
	['2025-04', 'part'],
	['2025-04-XX', 'part'],
	['2018', 'part'],
	['2025-04~', 'about'],
	['2025-04?', 'unsure'],
	['2025-04-15/..', 'since'],
	['../2019-12-22', 'until'],
	['2024-10-08/2024-10-13', 'stretch'],
	['[2025-06-03..2025-06-08]', 'between'],
])('%s is drawn as “%s”', (date, mark) => {
	expect(dateMark(date)).toBe(mark);
});
