import type { Part } from '../../src/markup/document.ts';

/** The HTML of parts, with a placeholder such as `{Claim id=c-a|words}` for what needs the corpus. */
export function htmlOf(parts: readonly Part[]): string {
	return parts.map((part) => (typeof part === 'string' ? part : `{${markOf(part)}}`)).join('');
}

function markOf(part: Exclude<Part, string>): string {
	switch (part.part) {
		case 'citation':
			return `cite ${part.citation}`;
		case 'reference':
			return `${part.to}:${part.id}|${htmlOf(part.children)}`;
		case 'link':
			return `${part.path}|${htmlOf(part.children)}`;
		case 'code':
			return `code ${part.language}|${part.code}`;
		case 'picture':
			return `${part.inline ? 'inline ' : ''}picture ${part.src}|${part.alt}`;
		case 'component':
			return `${[part.name, ...Object.entries(part.attributes).map(([name, value]) => `${name}=${value}`)].join(' ')}|${htmlOf(part.children)}`;
	}
}
