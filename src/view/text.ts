import type { ComponentName } from '../markup/attributes.ts';
import type { Document, Part } from '../markup/document.ts';
import { addressOf } from '../model/address.ts';
import { kinds, type RecordKind } from '../model/kinds.ts';
import type { Corpus } from '../read/corpus.ts';
import type { Filing } from '../read/record.ts';
import { pathsFrom } from '../read/texts.ts';
import type { Marker, PageCitations } from './citations.ts';
import { componentViews, pictureAddress, type Placed, type ShownComponent } from './components.ts';

/** A part of a text, ready to be rendered. */
export type ShownPart =
	| string
	| { show: 'citation'; markers: Marker[] }
	| { show: 'link'; href: string; kind?: RecordKind; children: ShownPart[] }
	| ShownComponent
	| { show: 'picture'; src: string; alt: string }
	| { show: 'code'; language: string; code: string };

/** Prepares the texts of a page for rendering. The first `<Claim>` of each claim gets the id that links refer to. */
export function textsOfPage(corpus: Corpus, { markersOf, rowMarkers }: PageCitations): (document: Document, filing: Filing) => ShownPart[] {
	const claimed = new Set<string>();
	return (document, filing) => shown(document.parts, document, pathsFrom(filing));

	function shown(parts: readonly Part[], document: Document, file: string): ShownPart[] {
		return parts.flatMap((part): ShownPart[] => {
			if (typeof part === 'string') return [part];
			const inner = (children: readonly Part[]): ShownPart[] => shown(children, document, file);
			const markers = (citation: number | undefined): Marker[] =>
				citation === undefined ? [] : (markersOf.get(document)?.[citation] ?? []);
			switch (part.part) {
				case 'citation': {
					const found = markers(part.citation);
					return found.length === 0 ? [] : [{ show: 'citation', markers: found }];
				}
				case 'reference':
					return corpus[kinds[part.to].folder].has(part.id)
						? [{ show: 'link', href: addressOf(part.to, part.id), kind: part.to, children: inner(part.children) }]
						: inner(part.children);
				case 'link':
					return [{ show: 'link', href: part.path, children: inner(part.children) }];
				case 'code':
					return [{ show: 'code', language: part.language, code: part.code }];
				case 'picture':
					return [{ show: part.inline ? 'picture' : 'figure', src: pictureAddress(part.src, file), alt: part.alt }];
				case 'component':
					return component(part.name, {
						attributes: part.attributes,
						children: inner(part.children),
						markers: markers(part.citation),
						file,
					});
			}
		});
	}

	function component(name: ComponentName, placed: Pick<Placed, 'attributes' | 'children' | 'markers' | 'file'>): ShownPart[] {
		return componentViews[name].shows({ ...placed, corpus, rowMarkers, isFirst });
	}

	function isFirst(claimId: string): boolean {
		const first = !claimed.has(claimId);
		claimed.add(claimId);
		return first;
	}
}
