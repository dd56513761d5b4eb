import { z } from 'astro/zod';

/** What is wrong with a value (`message`, which quotes it) and what to do about it (`hint`). */
export interface Fault {
	message: string;
	hint: string;
}

/** A schema for texts without a fault according to `find`. The hint is in `params` of the issue. */
export function checkedText(find: (text: string) => Fault | undefined) {
	return z.string().superRefine((text, context) => report(context, find(text)));
}

/**
 * Reports a fault to zod, so that message and hint reach the contributor unchanged. Checks across fields
 * run only on records whose fields are valid.
 */
export function report(
	context: {
		addIssue: (issue: { code: 'custom'; message: string; path?: PropertyKey[]; params: { hint: string }; continue: false }) => void;
	},
	fault: Fault | undefined,
	path: PropertyKey[] = [],
): void {
	if (!fault) return;
	context.addIssue({ code: 'custom', message: fault.message, path, params: { hint: fault.hint }, continue: false });
}

/** Faults for values of the wrong shape, for schemas where the general message would not help. */
export const forms = z.registry<{ faultOf: (value: unknown) => Fault | undefined }>();
