import { z } from 'astro/zod';
import { faultOfId } from './id.ts';
import { knownDate } from './date.ts';
import type { Fault } from './fault.ts';
import { lineSchema, proseSchema, wordOf } from './scalar.ts';

/** A correction or update announced to readers. */
export const changeSchema = z.strictObject({
	kind: wordOf(['correction', 'update']),
	/** Addresses of the pages that changed, such as `/explainers/ferry/`. */
	pages: z.array(lineSchema).default([]),
	/** What changed and why; inline Markdown. */
	text: proseSchema,
});
export type Change = z.output<typeof changeSchema> & { id: string; date: string };

/** The day (YYYY-MM-DD) at the start of a change’s id: `2026-11-23-first-entry`. */
export function dateOfChange(id: string): string {
	return id.slice(0, 10);
}

/** The fault if a text cannot be the id of a change. */
export function faultOfChangeId(id: string): Fault | undefined {
	const day = knownDate(dateOfChange(id));
	const isDay = day?.shape === 'moment' && day.at.precision === 'day';
	if (isDay && /^-./.test(id.slice(10))) return faultOfId(id);
	return { message: `The name "${id}" does not begin with a day`, hint: 'Name the file such as 2026-11-23-visa-figures.yaml' };
}
