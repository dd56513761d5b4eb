import { decodeString } from 'micromark-util-decode-string';
import type { Document, Part } from '../markup/document.ts';

/** The text of a document without markup and citations, for descriptions and lists. */
export function plainText({ parts }: Document): string {
	return wordsOf(parts)
		.replaceAll(/\s+/g, ' ')
		.replaceAll(/ (?=[.,;:!?])/g, '')
		.trim();
}

function wordsOf(parts: readonly Part[]): string {
	return parts
		.map((part) => {
			if (typeof part === 'string') return decodeString(part.replaceAll(/<[^>]*>/g, ''));
			return 'children' in part ? wordsOf(part.children) : '';
		})
		.join('');
}
