import { z } from 'astro/zod';
import { daySchema } from './date.ts';

/** What is known of an address outside, from the days on which `npm run check:links` asked for it. */
export const linkStatusSchema = z.strictObject({
	/** The answer on the last of those days: `200`, `404`, `no such host`. */
	last: z.string(),
	/** When it was last asked for. */
	tried: daySchema,
	/** When it last answered with a page. */
	lastOk: daySchema.optional(),
	/** The days, at least three apart, on which it failed since. */
	failed: z.array(daySchema).default([]),
});
export type LinkStatus = z.output<typeof linkStatusSchema>;

/** The file in a content folder, by address. */
export const linkStatusesSchema = z.record(z.string(), linkStatusSchema);

/** How an address answered: a page, none, or nothing that tells (a locked door, a busy server). */
export interface LinkAnswer {
	outcome: 'alive' | 'failed' | 'unclear';
	answer: string;
}

/** Days between two failures that count as two, and between two looks at a page that was there. */
const APART = 3;
const WEEK = 7;

/** How many failures make an address dead. */
const FAILURES = 3;

/** What is known of an address after it was asked for on a day. */
export function statusAfter(before: LinkStatus | undefined, { outcome, answer }: LinkAnswer, day: string): LinkStatus {
	const failed = before?.failed ?? [];
	const lastOk = outcome === 'alive' ? day : before?.lastOk;
	const known = { last: answer, tried: day, ...(lastOk === undefined ? {} : { lastOk }) };
	if (outcome === 'alive') return { ...known, failed: [] };
	if (outcome === 'unclear') return { ...known, failed };
	const last = failed.at(-1);
	return { ...known, failed: last !== undefined && daysBetween(last, day) < APART ? failed : [...failed, day] };
}

/** Has an address failed often enough, over long enough, that it is gone? */
export function isDead({ failed }: LinkStatus): boolean {
	return failed.length >= FAILURES;
}

/** Is it time to ask for an address again? */
export function isDue(status: LinkStatus | undefined, day: string): boolean {
	if (status === undefined) return true;
	return daysBetween(status.tried, day) >= (status.failed.length > 0 && !isDead(status) ? APART : WEEK);
}

function daysBetween(from: string, to: string): number {
	return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
