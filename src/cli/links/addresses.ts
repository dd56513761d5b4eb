import type { Part } from '../../markup/document.ts';
import { linkOf } from '../../model/source.ts';
import { compareTexts } from '../../model/text.ts';
import type { Corpus } from '../../read/corpus.ts';
import { documentsOf, recordsOf } from '../../read/texts.ts';

/** Every external URL in a corpus, with the ids of the records that use it, in order. */
export function outsideAddresses(corpus: Corpus): Map<string, string[]> {
	const found = new Map<string, string[]>();
	const add = (address: string | undefined, id: string): void => {
		if (address === undefined) return;
		const ids = found.get(address) ?? [];
		if (!ids.includes(id)) found.set(address, [...ids, id]);
	};
	for (const source of corpus.sources.values()) {
		add(linkOf(source), source.id);
		add(source.archived?.URL, source.id);
	}
	for (const { id, filing } of recordsOf(corpus)) {
		for (const { parts } of documentsOf(filing)) for (const address of linksIn(parts)) add(address, id);
	}
	return new Map([...found].sort(([a], [b]) => compareTexts(a, b)));
}

function linksIn(parts: readonly Part[]): string[] {
	return parts.flatMap((part) => {
		if (typeof part !== 'string') return 'children' in part ? linksIn(part.children) : [];
		return [...part.matchAll(/href="(https?:[^"]+)"/g)].map(([, address = '']) => address.replaceAll(/&(amp|#x26|#38);/g, '&'));
	});
}
