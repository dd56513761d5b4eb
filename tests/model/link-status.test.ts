import { expect, test } from 'vitest';
import { isDead, isDue, statusAfter, type LinkAnswer, type LinkStatus } from '../../src/model/link-status.ts';

const alive: LinkAnswer = { outcome: 'alive', answer: '200' };
const failed: LinkAnswer = { outcome: 'failed', answer: '404' };
const unclear: LinkAnswer = { outcome: 'unclear', answer: '403' };

function after(...days: [day: string, answer: LinkAnswer][]): LinkStatus {
	return (
		days.reduce<LinkStatus | undefined>((status, [day, answer]) => statusAfter(status, answer, day), undefined) ?? expect.fail('no day')
	);
}

test('an address is dead after three failures, each three days after the last', () => {
	expect(isDead(after(['2026-01-01', failed], ['2026-01-04', failed]))).toBe(false);
	expect(isDead(after(['2026-01-01', failed], ['2026-01-04', failed], ['2026-01-07', failed]))).toBe(true);
	expect(isDead(after(['2026-01-01', failed], ['2026-01-02', failed], ['2026-01-03', failed], ['2026-01-05', failed]))).toBe(false);
});

test('one answer takes all failures back, a locked door none', () => {
	const two: [string, LinkAnswer][] = [
		['2026-01-01', failed],
		['2026-01-04', failed],
	];
	expect(after(...two, ['2026-01-07', alive], ['2026-01-15', failed])).toEqual({
		last: '404',
		tried: '2026-01-15',
		lastOk: '2026-01-07',
		failed: ['2026-01-15'],
	});
	expect(after(...two, ['2026-01-07', unclear]).failed).toEqual(['2026-01-01', '2026-01-04']);
});

test.each<[string, LinkStatus | undefined, string, boolean]>([
	['never asked for', undefined, '2026-01-01', true],
	['that answered six days ago', after(['2026-01-01', alive]), '2026-01-07', false],
	['that answered a week ago', after(['2026-01-01', alive]), '2026-01-08', true],
	['that failed two days ago', after(['2026-01-01', failed]), '2026-01-03', false],
	['that failed three days ago', after(['2026-01-01', failed]), '2026-01-04', true],
])('an address %s is due or not', (_, status, day, due) => {
	expect(isDue(status, day)).toBe(due);
});
