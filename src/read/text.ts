import { forbiddenCharacter } from '../markup/characters.ts';
import type { Position, TextProblem } from '../markup/document.ts';
import { excesses, faultOfSize } from '../markup/limits.ts';
import { mojibakeIn } from '../markup/mojibake.ts';
import { formatNumber } from '../model/text.ts';

/** The text of a file, absent if it cannot be read, and problems with its encoding and size. */
export interface TextReading {
	text?: string;
	problems: TextProblem[];
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes UTF-8, with or without a byte order mark, and normalises line ends to LF. */
export function readText(bytes: Uint8Array): TextReading {
	const problem = (rule: string, line: number, column: number, message: string, hint: string): TextProblem => ({
		rule,
		severity: 'error',
		line,
		column,
		message,
		hint,
	});
	const size = faultOfSize(bytes.length);
	if (size) return { problems: [problem('limits', 1, 1, size.message, size.hint)] };
	let text: string;
	try {
		text = decoded(bytes);
	} catch {
		const { line, offset } = firstBadByte(bytes);
		return {
			problems: [
				problem(
					'encoding',
					line,
					1,
					`The file is not UTF-8: byte ${formatNumber(offset)} is 0x${(bytes[offset] ?? 0).toString(16)}`,
					'Save it again as UTF-8; files in Korean, Greek and other letters often come in another code page',
				),
			],
		};
	}
	const problems = [...excesses(text)].map(({ line, message, hint }) => problem('limits', line, 1, message, hint));
	if (problems.length > 0) return { problems };
	const forbidden = forbiddenCharacter(text);
	if (forbidden)
		problems.push({
			rule: 'characters',
			severity: 'error',
			...positionAt(text, forbidden.index),
			message: forbidden.message,
			hint: forbidden.hint,
		});
	const garbled = mojibakeIn(text);
	if (garbled)
		problems.push({
			rule: 'mojibake',
			severity: 'warning',
			...positionAt(text, garbled.index),
			message: garbled.message,
			hint: garbled.hint,
		});
	return { text, problems };
}

/** Decodes UTF-8 and normalises line ends to LF. Throws if the bytes are not UTF-8. */
export function decoded(bytes: Uint8Array): string {
	return utf8.decode(bytes).replaceAll(/\r\n?/g, '\n');
}

function positionAt(text: string, index: number): Position {
	const before = text.slice(0, index).split('\n');
	return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function firstBadByte(bytes: Uint8Array): { line: number; offset: number } {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let line = 1;
	let start = 0;
	for (let end = 0; end <= bytes.length; end++) {
		if (end < bytes.length && bytes[end] !== 0x0a) continue;
		const part = bytes.subarray(start, end);
		try {
			decoder.decode(part);
		} catch {
			return { line, offset: start + validLength(part) };
		}
		line += 1;
		start = end + 1;
	}
	return { line: 1, offset: 0 };
}

/** The number of leading bytes that are valid UTF-8. */
function validLength(bytes: Uint8Array): number {
	let sound = 0;
	for (let step = 2 ** Math.ceil(Math.log2(bytes.length + 1)); step >= 1; step /= 2) {
		if (sound + step <= bytes.length && isSound(bytes.subarray(0, sound + step), true)) sound += step;
	}
	// An incomplete character begins up to three bytes earlier.
	while (!isSound(bytes.subarray(0, sound), false)) sound -= 1;
	return sound;
}

function isSound(bytes: Uint8Array, stream: boolean): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
		return true;
	} catch {
		return false;
	}
}
