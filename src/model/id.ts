import { z } from 'astro/zod';
import { checkedText, type Fault } from './fault.ts';
import type { RecordKind } from './kinds.ts';

/** A reference from one record to another, with the path of keys to it. */
export interface Reference {
	to: RecordKind;
	id: string;
	path: (string | number)[];
}

/** The id of a record, which is its file name: lower-case letters, digits and single hyphens. */
export const idSchema = checkedText(faultOfId);

/** Former ids of a record; their addresses redirect to it. */
export const aliasesSchema = z.array(idSchema).default([]);

// https://learn.microsoft.com/windows/win32/fileio/naming-a-file
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** The fault if a text cannot be an id. */
export function faultOfId(text: string): Fault | undefined {
	if (RESERVED.test(text)) {
		return { message: `The id "${text}" is a reserved name on Windows`, hint: 'Choose a longer name' };
	}
	if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) return undefined;
	const better = asId(text);
	return {
		message: `"${text}" is not an id: lower case letters, digits and single hyphens`,
		hint: better ? `Write "${better}"` : 'Choose a name such as daily-2025-05-01',
	};
}

/** Makes an id from any text: `Café 2` -> `cafe-2`. Empty if nothing is left, or only a reserved name. */
export function asId(text: string): string {
	const id = text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	return RESERVED.test(id) ? '' : id;
}
