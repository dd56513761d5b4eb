import { isCollection, isScalar, visit, type Node, type YAMLError } from 'yaml';
import type { Fault } from '../model/fault.ts';

/** A fault with its offset in the text. */
type Placed = Fault & { offset: number };

const QUOTE_IT = 'Put the value in quotation marks';

/**
 * Explains the errors of a YAML text in plain words, at most one per line: the parser often reports one mistake
 * twice, and errors after an open quotation mark or bracket are meaningless.
 */
export function yamlFaults({ errors, contents }: { errors: readonly YAMLError[]; contents: Node | null }, text: string): Placed[] {
	const odd = errors.length === 0 ? [] : lookAlikes(text);
	if (odd.length > 0) return odd;
	const lines = new Set<number>();
	const faults: Placed[] = [];
	for (const error of errors) {
		const start = startOfLine(text, error.pos[0]);
		if (lines.has(start) || (faults.length > 0 && error.message.includes('in YAML stream'))) continue;
		// The parser takes a line indented by a tab for a second key without a name.
		if (error.code === 'DUPLICATE_KEY' && errors.some(({ code }) => code === 'TAB_AS_INDENT')) continue;
		lines.add(start);
		const open = openingOf(error, contents, text);
		faults.push(open ?? explained(error, text));
		if (open) break;
	}
	return faults;
}

/** A quotation mark or bracket that is never closed, reported where it opens. */
function openingOf({ message, pos }: YAMLError, contents: Node | null, text: string): Placed | undefined {
	const closing = /^Missing closing (.)quote|end with a ([\]}])/.exec(message);
	if (!closing) return undefined;
	const [, quote, bracket] = closing;
	let offset = pos[0];
	visit(contents, (_, node) => {
		const range = isScalar(node) || isCollection(node) ? node.range : undefined;
		if (!range || range[0] > pos[0]) return;
		const isOpen = quote ? text[range[0]] === quote : isCollection(node) && node.flow && text[range[1] - 1] !== bracket;
		if (isOpen) offset = range[0];
	});
	return quote
		? {
				offset,
				message: `A ${quote} quotation mark is never closed`,
				hint: 'Close it, or put the whole value in the other quotation marks',
			}
		: {
				offset,
				message: `A "${text[offset] ?? ''}" is never closed`,
				hint: `Write "${bracket ?? ''}" after the last item, or put a value that begins with a bracket in quotation marks`,
			};
}

function explained(error: YAMLError, text: string): Placed {
	const offset = error.pos[0];
	const start = startOfLine(text, offset);
	const line = lineAt(text, start);
	const rest = lineAt(text, offset).trim();
	const isFirst = text.slice(start, offset).trim() === '';
	const fault = (message: string, hint: string): Placed => ({ offset, message, hint });
	switch (error.code) {
		case 'TAB_AS_INDENT':
			return fault('A tab cannot indent YAML', 'Use two spaces');
		case 'DUPLICATE_KEY': {
			const key = /^[^\s:]+/.exec(text.slice(offset))?.[0] ?? '';
			const first = text.search(new RegExp(`^[ \\t-]*${key.replaceAll(/\W/g, '\\$&')}\\s*:`, 'm'));
			return fault(
				`The key "${key}" occurs twice${first === -1 ? '' : `, first on line ${text.slice(0, first).split('\n').length}`}`,
				'Keep one of them',
			);
		}
		case 'BAD_ALIAS':
			return fault('A value that begins with * is read as an alias', QUOTE_IT);
		case 'BAD_SCALAR_START':
			return fault(`A value cannot start with "${text[offset] ?? ''}"`, QUOTE_IT);
		case 'TAG_RESOLVE_FAILED':
			return fault('A value that begins with ! is read as a tag', `${QUOTE_IT}; tags are not used here`);
		case 'BAD_DQ_ESCAPE':
			return fault(
				`"${text.slice(offset, offset + 2)}" is not an escape sequence in double quotation marks`,
				'Write \\\\ for a backslash, or use single quotation marks',
			);
		case 'MULTIPLE_DOCS':
			return fault(
				'A second record begins here, after a line of hyphens or dots',
				'Delete that line, or put the record into a file of its own',
			);
		case 'BLOCK_IN_FLOW':
			return colonInside(offset, rest);
		case 'BLOCK_AS_IMPLICIT_KEY': {
			if (/:(\s|$)/.test(rest)) return colonInside(offset, rest);
			if (text[offset] === '?') return fault('A value cannot start with "?"', QUOTE_IT);
			// A line indented below a complete value makes that value a key.
			const next = offset + text.slice(offset).search(/\n[^\S\n]*\S/) + 1;
			return missingSpace(line, start) ?? indented(text, next > offset ? next : start);
		}
		case 'MULTILINE_IMPLICIT_KEY':
			return lineWithoutKey(line, start);
		case 'BAD_INDENT':
			return missingSpace(line, start) ?? indented(text, start);
		case 'MISSING_CHAR':
			if (/^Comments/.test(error.message))
				return fault('The "#" of a comment has no space before it', `Put a space before it; ${QUOTE_IT.toLowerCase()} if it is part of it`);
			if (/^Missing directives-end/.test(error.message))
				return { ...fault('A line cannot begin with "%"', QUOTE_IT), offset: Math.max(0, text.search(/^%/m)) };
			return /^Sequence item/.test(error.message) ? indented(text, start) : lineWithoutKey(line, start);
		case 'UNEXPECTED_TOKEN':
			if (isFirst && /^Unexpected scalar/.test(error.message)) return missingSpace(line, start) ?? indented(text, start);
			return unexpected(error.message, text, offset, rest);
		default:
			return fault(
				`The line "${shortened(line)}" cannot be read`,
				`Write "key: value", indented by two spaces. ${QUOTE_IT} if it contains punctuation`,
			);
	}
}

// The package `yaml` has one code for all of these, so they are told apart by message.
function unexpected(message: string, text: string, offset: number, rest: string): Placed {
	const fault = (what: string, hint: string): Placed => ({ offset, message: what, hint });
	const before = text.slice(0, offset).trimEnd().at(-1) ?? '';
	if (/^Unexpected flow-\w+-end/.test(message))
		return fault(`A "${text[offset] ?? ''}" closes nothing`, `Delete it, or ${QUOTE_IT.toLowerCase()}`);
	if (/^Unexpected , in flow/.test(message)) return fault('A comma in brackets has nothing before it', 'Delete it');
	if (/^Unexpected block-seq-ind/.test(message))
		return fault(`The list "${shortened(rest)}" begins on the line of its key`, 'Begin it on the next line, or write it as [one, two]');
	if (/^Not a YAML token/.test(message))
		return fault(
			`The text "${shortened(rest)}" is on the line of its "${before}"`,
			`Begin it on the next line, indented by two spaces, or ${QUOTE_IT.toLowerCase()}`,
		);
	const behind = (what: string): string => `Text follows the ${what}: ${shortened(rest)}`;
	switch (before) {
		case "'":
			return fault(
				behind('closing quotation mark'),
				'Write an apostrophe between single quotation marks twice, or use double quotation marks',
			);
		case '"':
			return fault(behind('closing quotation mark'), 'Put the whole value in single quotation marks, or write \\" for a mark inside it');
		case ']':
		case '}':
			return fault(behind('closing bracket'), 'Put the whole value in quotation marks');
		default:
			return fault(behind('value'), 'Put the whole value in quotation marks');
	}
}

/** Look-alikes of YAML syntax, one per line: a space other than U+0020, a colon of another script. */
function lookAlikes(text: string): Placed[] {
	return [...text.matchAll(/^( *)(?:([^\S \t\n]+)(?=[\w-])|(-)([^\S \t\n])|((?:- )?[\w-]+):([^\S \t\n])|((?:- )?[\w-]+)：)/gmu)].map(
		(match): Placed => {
			const [whole, margin = '', indent, , behindHyphen, key, behindColon, fullWidth] = match;
			const named = (sign: string): string =>
				`${sign === '\u00a0' ? 'a no-break space' : 'an unusual space'}, U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
			if (fullWidth !== undefined)
				return {
					offset: match.index + whole.length - 1,
					message: `The colon after "${fullWidth}" is a full-width one, U+FF1A`,
					hint: 'Type a plain colon and a space',
				};
			if (indent !== undefined)
				return { offset: match.index + margin.length, message: `The line is indented by ${named(indent)}`, hint: 'Type plain spaces' };
			const sign = behindColon ?? behindHyphen ?? '';
			return {
				offset: match.index + whole.length - 1,
				message: `The space after ${key === undefined ? 'the hyphen' : `the colon of "${key.replace(/^- /, '')}"`} is ${named(sign)}`,
				hint: 'Type a plain space',
			};
		},
	);
}

/** An unquoted value, or one in curly quotation marks, that contains a colon and a space. */
function colonInside(offset: number, rest: string): Placed {
	const [, open, inside = '', close] = /^([“”„‟«‘‚‹])(.*?)([“”’»›"'])\s*(?=$|[,}\]]|#)/u.exec(rest) ?? [];
	if (open !== undefined)
		return {
			offset,
			message: `The marks around the value, ${open} and ${close}, are not the straight ones of YAML`,
			hint: `Type straight ones: ${quoted(inside)}`,
		};
	return {
		offset,
		message: `The value "${shortened(rest)}" contains a colon and a space`,
		hint: rest.includes('"')
			? `Put the value in single quotation marks${rest.includes("'") ? ', and write an apostrophe in it twice' : ''}`
			: QUOTE_IT,
	};
}

function quoted(value: string): string {
	return value.includes('"') || value.includes('\\') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}

/** A line without a key. */
function lineWithoutKey(line: string, start: number): Placed {
	const offset = start + line.search(/\S|$/);
	const item = /^\s*-(\s|$)/.test(line);
	return (
		missingSpace(line, start) ?? {
			offset,
			message: item
				? `The list item "${shortened(line)}" is where a key is expected`
				: `The line "${shortened(line)}" has no colon after a key`,
			hint: item ? 'Indent it below the key of its list' : 'Write "key: value"; indent a line that goes on from the one above',
		}
	);
}

function missingSpace(line: string, start: number): Placed | undefined {
	const offset = start + line.search(/\S|$/);
	const [, item] = /^\s*-([^\s-].*)$/.exec(line) ?? [];
	if (item !== undefined)
		return {
			offset,
			message: `The list item "${shortened(line)}" has no space after its hyphen`,
			hint: item.length > 40 ? 'Put a space after the hyphen' : `Write "- ${item}"`,
		};
	const [, key, value] = /^\s*(?:- )?([\w-]+):([^\s:/].*)$/.exec(line) ?? [];
	if (key === undefined || value === undefined) return undefined;
	return {
		offset,
		message: `The key "${key}" has no space after its colon`,
		hint: value.length > 40 ? 'Put a space after the colon' : `Write "${key}: ${value}"`,
	};
}

function indented(text: string, start: number): Placed {
	const line = lineAt(text, start);
	return {
		offset: start + line.search(/\S|$/),
		message: `The line "${shortened(line)}" is not indented like the lines that it belongs to`,
		hint: 'Begin the keys of one record in the same column; put a text that continues and contains a colon in quotation marks',
	};
}

function startOfLine(text: string, offset: number): number {
	return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineAt(text: string, offset: number): string {
	return /^.*/.exec(text.slice(offset))?.[0] ?? '';
}

function shortened(text: string): string {
	const words = text.trim();
	return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}
