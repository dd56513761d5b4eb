import { addressOf } from '../model/address.ts';
import type { Corpus } from '../read/corpus.ts';
import { standingOf } from '../read/standing.ts';
import { claimCard, type ClaimCard } from './claim-card.ts';
import { plainText } from './plain-text.ts';
import { sourceLink, type SourceLink } from './reference.ts';
import type { ShownPart } from './text.ts';

/** The preview of a link to a claim or glossary entry. */
export type Preview =
	| { show: 'claim'; href: string; claim: ClaimCard; origins: SourceLink[] }
	| { show: 'entity'; href: string; name: string; kind: string; summary: string };

/** A preview of each claim and entry that the texts of a page link to, without duplicates; `claims` are linked elsewhere on the page. */
export function previewsOf(texts: readonly ShownPart[][], corpus: Corpus, claims: readonly ClaimCard[] = []): Preview[] {
	const hrefs = new Set([...claims.map(({ href }) => href), ...texts.flatMap(hrefsIn)]);
	return [...hrefs].flatMap((href) => claimPreview(href, corpus) ?? entityPreview(href, corpus) ?? []);
}

function hrefsIn(parts: readonly ShownPart[]): string[] {
	return parts.flatMap((part) => {
		if (typeof part === 'string') return [];
		switch (part.show) {
			case 'claim':
				return [part.claim.href, ...hrefsIn(part.children)];
			case 'key-figures':
				return part.claims.map(({ href }) => href);
			case 'link':
				return [...(part.kind === 'claim' || part.kind === 'entity' ? [part.href] : []), ...hrefsIn(part.children)];
			case 'quote':
			case 'aside':
				return hrefsIn(part.children);
			default:
				return [];
		}
	});
}

function claimPreview(href: string, corpus: Corpus): Preview | undefined {
	const claim = corpus.claims.get(idIn(href));
	if (!claim || addressOf('claim', claim.id) !== href) return undefined;
	const origins = standingOf(claim, corpus).origins.flatMap((id) => corpus.sources.get(id) ?? []);
	return { show: 'claim', href, claim: claimCard(claim, corpus), origins: origins.map(sourceLink) };
}

function entityPreview(href: string, { entities, words }: Corpus): Preview | undefined {
	const entity = entities.get(idIn(href));
	if (!entity || addressOf('entity', entity.id) !== href) return undefined;
	const summary = entity.filing.prose['summary'];
	return { show: 'entity', href, name: entity.name, kind: words.say(`entity.${entity.kind}`), summary: summary ? plainText(summary) : '' };
}

function idIn(href: string): string {
	return href.split('/').at(-2) ?? '';
}
