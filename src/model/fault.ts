import { z } from 'astro/zod';

/** What is wrong with a value, with the value in it, and what to do about it. */
export interface Fault {
	message: string;
	hint: string;
}

/** A schema for texts in which `find` finds no fault. The hint travels in `params` of the issue. */
export function checkedText(find: (text: string) => Fault | undefined) {
	return z.string().superRefine((text, context) => report(context, find(text)));
}

/**
 * Hand a fault to zod, so that message and hint reach the contributor unchanged. What compares
 * several fields of a record only sees records without faults.
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

/** What to say of a value that has not the form of a schema, where the general words would not help. */
export const forms = z.registry<{ faultOf: (value: unknown) => Fault | undefined }>();
