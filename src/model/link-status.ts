import { z } from 'astro/zod';
import { daySchema } from './date.ts';

/** The status of an external URL, from the days on which `npm run check:links` requested it. */
export const linkStatusSchema = z.strictObject({
	/** The latest answer: `200`, `404`, `no such host`. */
	last: z.string(),
	/** When it was last requested. */
	tried: daySchema,
	/** When it last returned a page. */
	lastOk: daySchema.optional(),
	/** Days since then, at least three apart, on which it failed. */
	failed: z.array(daySchema).default([]),
});
export type LinkStatus = z.output<typeof linkStatusSchema>;

/** The file of link statuses in a content folder, by URL. */
export const linkStatusesSchema = z.record(z.string(), linkStatusSchema);

/** The result of a request: `alive` with a page, `failed`, or `unclear` (access denied, a busy server). */
export interface LinkAnswer {
	outcome: 'alive' | 'failed' | 'unclear';
	answer: string;
}

/** Least days between two failures that count separately, and between requests for a page that was there. */
const APART = 3;
const WEEK = 7;

/** Failures after which a link is dead. */
const FAILURES = 3;

/** The status of a URL after a request on `day` (YYYY-MM-DD). */
export function statusAfter(before: LinkStatus | undefined, { outcome, answer }: LinkAnswer, day: string): LinkStatus {
	const failed = before?.failed ?? [];
	const lastOk = outcome === 'alive' ? day : before?.lastOk;
	const known = { last: answer, tried: day, ...(lastOk === undefined ? {} : { lastOk }) };
	if (outcome === 'alive') return { ...known, failed: [] };
	if (outcome === 'unclear') return { ...known, failed };
	const last = failed.at(-1);
	return { ...known, failed: last !== undefined && daysBetween(last, day) < APART ? failed : [...failed, day] };
}

/** Whether a URL has failed often enough, over long enough, to be considered gone. */
export function isDead({ failed }: LinkStatus): boolean {
	return failed.length >= FAILURES;
}

/** Whether a URL is to be requested again on `day` (YYYY-MM-DD). */
export function isDue(status: LinkStatus | undefined, day: string): boolean {
	if (status === undefined) return true;
	return daysBetween(status.tried, day) >= (status.failed.length > 0 && !isDead(status) ? APART : WEEK);
}

function daysBetween(from: string, to: string): number {
	return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
