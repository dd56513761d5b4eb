import { parseDocument } from 'yaml';
import type { TextProblem } from '../markup/document.ts';
import { limits } from '../markup/limits.ts';
import { linkStatusesSchema, type LinkStatus } from '../model/link-status.ts';

/** The file of a content folder in which `npm run check:links` records its results. */
export const linksFile = 'links.json';

/** Parses the file to link statuses by URL; none, and a problem, if it is malformed. */
export function readLinks(bytes: Uint8Array): { links: Map<string, LinkStatus>; problems: TextProblem[] } {
	const text = new TextDecoder().decode(bytes);
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		// JSON is YAML, and the YAML parser reports positions, but takes too long for a very large file.
		const errors = bytes.length > limits.bytes ? [] : parseDocument(text, { schema: 'json', uniqueKeys: false }).errors;
		const { line, col } = errors[0]?.linePos?.[0] ?? { line: 1, col: 1 };
		return { links: new Map(), problems: [problem('The file is not JSON', line, col)] };
	}
	const parsed = linkStatusesSchema.safeParse(data);
	if (parsed.success) return { links: new Map(Object.entries(parsed.data)), problems: [] };
	const path = parsed.error.issues[0]?.path.map(String) ?? [];
	const before = text.slice(0, Math.max(0, text.indexOf(JSON.stringify(path[0] ?? '')))).split('\n');
	const what =
		path.length === 0
			? 'The file does not list results by address'
			: `What is known of "${path[0]}" cannot be read${path.length > 1 ? `: ${path.slice(1).join('.')}` : ''}`;
	return { links: new Map(), problems: [problem(what, before.length, (before.at(-1)?.length ?? 0) + 1)] };
}

function problem(message: string, line: number, column: number): TextProblem {
	return {
		rule: 'link-status',
		severity: 'error',
		line,
		column,
		message,
		hint: 'Take the file from an earlier version, or delete it: `npm run check:links` writes a new one',
	};
}
