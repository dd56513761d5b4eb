import type { Fault } from '../model/fault.ts';
import { didYouMean } from '../model/suggestion.ts';
import { components } from './attributes.ts';
import { faultOfAttributes } from './braces.ts';
import { htmlElement, isHtmlElement } from './html-element.ts';

/** Why a text cannot be parsed, and where: line and column from 1. */
export type SyntaxFault = Fault & { line: number; column: number };

/** Explains an error thrown by the MDX parser in plain English, with what to write instead as the hint. */
export function syntaxFault(error: unknown, text: string): SyntaxFault {
	if (!(error instanceof Error && 'reason' in error)) return faultOfFailure(text);
	const message = error as Error & { reason: string; line?: number; column?: number };
	// The parser reports a missing closing tag at the end of the file; `reason` has the position of the opening one.
	const opening = /\((\d+):(\d+)-/.exec(message.reason);
	const at = opening ? { line: Number(opening[1]), column: Number(opening[2]) } : { line: message.line ?? 1, column: message.column ?? 1 };
	const line = text.split('\n')[at.line - 1] ?? '';
	if (/<!--/.test(line)) {
		return { ...at, message: 'An HTML comment cannot be read', hint: 'Write {/* note */}' };
	}
	if (/^(import|export)\b/.test(line)) {
		return {
			...at,
			column: 1,
			message: `A line that begins with "${line.split(' ')[0]}" is read as code`,
			hint: 'Begin the line with another word',
		};
	}
	const nearby = line.slice(Math.max(0, at.column - 2), at.column + 3);
	if (/<\s*[\d=]/.test(nearby) || /<\s*[\d=]/.test(line.slice(Math.max(0, at.column - 3)))) {
		return { ...at, message: '"<" before a number is read as the start of a tag', hint: 'Write \\< or "less than"' };
	}
	const offset = offsetOf(text, at);
	if (/acorn|expression/i.test(message.reason)) return faultOfBrace(text, offset);
	// A tag without its closing tag is reported where it opens, any other fault somewhere within its tag.
	const start = opening ? offset : text.lastIndexOf('<', Math.max(0, offset - 1));
	const fault = faultOfAddress(text.slice(start)) ?? faultOfSign(text.slice(start), message.reason);
	if (start !== -1 && fault) return { ...positionAt(text, start), ...fault };
	if (/closing tag|end-tag/i.test(message.reason)) return { ...at, ...faultOfTag(message.reason) };
	const unclosed = unclosedQuotation(text, offset);
	if (unclosed) return unclosed;
	if (/closing slash/.test(message.reason)) {
		const column = Math.max(1, at.column - 1);
		const name = /^<\/([\w.-]*)/.exec(line.slice(column - 1))?.[1] ?? '';
		return {
			...at,
			column,
			message: `</${name}> closes nothing`,
			hint: `Delete it, or write <${name}> before it in the same paragraph or list item`,
		};
	}
	if (/attribute value/.test(message.reason)) {
		return {
			...at,
			message: `The value of an attribute begins with "${line[at.column - 1] ?? ''}"`,
			hint: 'Put it in straight quotation marks, as in id="c-one"',
		};
	}
	if (/before name/.test(message.reason)) {
		return {
			...at,
			message: `"<" before "${line[at.column - 1] ?? ''}" is read as the start of a tag`,
			hint: 'Write \\< for a literal <',
		};
	}
	const name = /^<\/?([A-Z][\w.]*)/.exec(text.slice(start))?.[1];
	if (name !== undefined)
		return {
			...at,
			message: `The tag <${name}> cannot be read${at.column <= line.length ? ` at "${line[at.column - 1]}"` : ': it is never closed with ">"'}`,
			hint: `Write its attributes with spaces between, as in <${name} ${exampleFor(name)}>`,
		};
	return { ...at, message: plain(message.reason), hint: 'Write \\< for a "less than" sign, \\{ for a brace' };
}

function exampleFor(name: string): string {
	const attributes = Object.keys(components[name]?.attributes ?? {});
	return `${attributes[0] ?? 'id'}="…"`;
}

/** An address in angle brackets, an autolink in plain Markdown. */
function faultOfAddress(text: string): Fault | undefined {
	const fault = (address: string, hint: string): Fault => ({
		message: `"<" before an address is read as the start of a tag: ${address}`,
		hint,
	});
	const [, address] = /^<([a-z][a-z+.-]*:[^\s>]*)>?/i.exec(text) ?? [];
	if (address !== undefined) return fault(address, `Write [words](${address})`);
	const [, mail] = /^<([^\s<>@/:"'=]+@[\w-]+(?:\.[\w-]+)+)>/u.exec(text) ?? [];
	if (mail !== undefined) return fault(mail, `Write [${mail}](mailto:${mail}), or the address without brackets`);
	const [, host] = /^<((?:[\w-]+\.)+[a-z]{2,}(?:\/[^\s<>]*)?)>/i.exec(text) ?? [];
	return host === undefined || (/^[A-Z]/.test(host) && !host.includes('/')) ? undefined : fault(host, `Write [words](https://${host})`);
}

/** A "less than" sign before a word that is neither an HTML element nor a component. */
function faultOfSign(text: string, reason: string): Fault | undefined {
	const [, name = '', inside = ''] = /^<([\p{L}_$][\p{L}\p{N}_$-]*)([^<>]*)/u.exec(text) ?? [];
	if (name === '' || Object.hasOwn(components, name)) return undefined;
	const isMissed = /closing tag|end-tag/i.test(reason);
	// `<b and c>` has words where <ol reversed> has HTML attributes.
	const isTag = /=/.test(inside)
		? isHtmlElement(name) || /^\p{Lu}/u.test(name)
		: isMissed &&
			inside
				.split(/\s+/)
				.every((word) => /^(?:\/?|open|reversed|controls|disabled|hidden|loop|muted|autoplay|checked|async|defer)$/.test(word));
	if (isTag) return /^\p{Lu}/u.test(name) || isMissed ? undefined : htmlElement(name);
	return { message: `"<" before "${name}" is read as the start of a tag`, hint: 'Write \\< for a literal <' };
}

/** A brace or comment that is never closed, or braces around what is not code. */
function faultOfBrace(text: string, offset: number): SyntaxFault {
	// The parser stops on the brace or right after it.
	const before = text.slice(0, offset + 1);
	const comment = text.lastIndexOf('{/*', offset);
	const end = comment === -1 ? -1 : text.indexOf('*/', comment + 3);
	if (comment !== -1 && (end === -1 || end >= offset))
		return { ...positionAt(text, comment), message: 'The comment {/* is never closed', hint: 'Write */} after it' };
	if (comment !== -1 && !/^\*\/\s*\}/.test(text.slice(end)))
		return { ...positionAt(text, comment), message: 'The brace of the comment {/* is never closed', hint: 'Write } right after */' };
	const brace = Math.max(0, before.lastIndexOf('{'));
	const line = text.slice(text.lastIndexOf('\n', brace - 1) + 1).split('\n')[0] ?? '';
	const attributes = faultOfAttributes(text.slice(brace), /^ {0,3}#{1,6}\s/.test(line));
	return {
		...positionAt(text, attributes ? brace : offset),
		...(attributes ?? {
			message: 'A brace opens an expression that cannot be read',
			hint: 'Write \\{ and \\} for braces; code is not run here',
		}),
	};
}

/** An attribute whose quotation mark is not closed within its tag, if the error is in or after it. */
function unclosedQuotation(text: string, offset: number): SyntaxFault | undefined {
	for (const { index, 0: tag } of text.slice(0, offset).matchAll(/<[A-Za-z][\w.]*/g)) {
		let at = index + tag.length;
		let suspect: { at: number; name: string } | undefined;
		for (;;) {
			const [opening, name = '', mark = ''] = /^\s+([\w:-]+)\s*=\s*(["'])/.exec(text.slice(at)) ?? [];
			if (opening === undefined) break;
			const from = at + opening.length;
			const close = text.indexOf(mark, from);
			const value = text.slice(from, close === -1 ? undefined : close);
			if (/[<>]|\n\s*\n/.test(value) || close === -1) suspect ??= { at: from - 1, name };
			at = close === -1 ? text.length : close + 1;
		}
		const isHere = at >= offset || !/[<>]/.test(text.slice(at, offset));
		if (suspect && suspect.at < offset && isHere)
			return {
				...positionAt(text, suspect.at),
				message: `The quotation mark of ${suspect.name} is never closed`,
				hint: `Write ${text[suspect.at]} after its value, before the ">"`,
			};
	}
	return undefined;
}

/** An unmatched tag, from the parser’s message. */
function faultOfTag(reason: string): Fault {
	const [name = '', other] = [...reason.matchAll(/<\/?([^\s/>`]*)\/?>/g)].map(([, tag]) => tag).reverse();
	if (/^[a-z]/.test(name)) return htmlElement(name);
	const known = Object.keys(components);
	if (/^[A-Z]/.test(name) && !known.includes(name))
		return { message: `There is no component <${name}>`, hint: didYouMean(name, known, `Components are ${known.join(', ')}`) };
	const hint = `Write </${name}> in the same paragraph or list item as <${name}>; a component on lines of its own is closed on a line of its own`;
	return other === undefined || other === name
		? { message: `<${name}> is never closed`, hint: components[name]?.children === 'none' ? `Write <${name} … />` : hint }
		: { message: `<${name}> is closed by </${other}>`, hint };
}

/**
 * Under the export condition `development`, as in tests, the parser throws an error without a reason when
 * an underlined heading cuts off a tag.
 */
function faultOfFailure(text: string): SyntaxFault {
	const heading = text.search(/^.*<.*\n[ \t>]*(?:=+|-+)[ \t]*$/m);
	const line = heading === -1 ? 1 : text.slice(0, heading).split('\n').length;
	return {
		line,
		column: 1,
		message: 'The text cannot be read as MDX',
		hint: 'Give every component its closing tag, and an empty line before what begins with === or ---',
	};
}

function offsetOf(text: string, { line, column }: { line: number; column: number }): number {
	return (
		text
			.split('\n')
			.slice(0, line - 1)
			.reduce((sum, one) => sum + one.length + 1, 0) +
		column -
		1
	);
}

function positionAt(text: string, offset: number): { line: number; column: number } {
	const before = text.slice(0, offset).split('\n');
	return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function plain(reason: string): string {
	return reason
		.replace(/\s*\(.*\)\s*$/s, '')
		.replace(/`/g, '"')
		.replace(/\.$/, '');
}
