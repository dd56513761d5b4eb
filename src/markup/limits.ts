import type { Fault } from '../model/fault.ts';
import { formatNumber } from '../model/text.ts';

/** The largest a text file in a content folder may be: bytes, UTF-16 code units a line, levels of nesting. */
export const limits = { bytes: 200_000, line: 5_000, depth: 40 } as const;

/** The fault if a file of `size` bytes is too large. */
export function faultOfSize(size: number, atMost: number = limits.bytes): Fault | undefined {
	return size <= atMost
		? undefined
		: { message: `The file is ${formatNumber(size)} bytes long`, hint: `Split it into files of at most ${formatNumber(atMost)} bytes` };
}

/**
 * Finds constructs that exceed the limits before a parser sees them. Takes linear time, which parsers
 * do not always (remark needed 8 to 14 s for a list 600 deep).
 */
export function* excesses(text: string): Generator<Fault & { line: number }> {
	const lines = text.split('\n');
	let tags = 0;
	for (const [index, content] of lines.entries()) {
		const line = index + 1;
		if (content.length > limits.line) {
			yield {
				line,
				message: `The line is ${formatNumber(content.length)} characters long`,
				hint: `Break it into lines of at most ${formatNumber(limits.line)} characters`,
			};
		}
		tags += (content.match(/<[A-Z][^<>]*[^/<>]>|<[A-Z]>/g)?.length ?? 0) - (content.match(/<\/[A-Z]/g)?.length ?? 0);
		if (depthOf(content) > limits.depth || tags > limits.depth) {
			yield { line, message: `The text is nested more than ${limits.depth} deep`, hint: 'Take out levels of quotation, list or component' };
			return;
		}
	}
}

/** Levels of block quote and list that the markers and spaces before a line’s text can open. */
function depthOf(line: string): number {
	const opening = /^(?:[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/.exec(line)?.[0] ?? '';
	const markers = opening.match(/>|[*+-]|\d+[.)]/g)?.length ?? 0;
	const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
	return markers + Math.floor(indent / 2);
}
