import { kinds } from '../model/kinds.ts';
import { addressOf } from '../model/address.ts';
import { entityKinds, type Entity, type EntityKind } from '../model/entity.ts';
import type { Corpus, Filed } from '../read/corpus.ts';
import { documentsOf } from '../read/texts.ts';
import { citationsOfPage, type SourceEntry } from './citations.ts';
import { citedHead, pageCitation, type Citation } from './cite.ts';
import { headOf, type PageHead } from './page.ts';
import { coordinatesInWords } from './places.ts';
import { plainText } from './plain-text.ts';
import { entityOf } from './schema-org.ts';
import { textsOfPage, type ShownPart } from './text.ts';
import { usesIn, type Use } from './uses.ts';

export interface EntityView {
	head: PageHead;
	kind: string;
	names: { language: string; name: string; languageName: string }[];
	coordinates?: string;
	summary: ShownPart[];
	body: ShownPart[];
	citation: Citation;
	sources: SourceEntry[];
	uses: Use[];
}

export function entityView(entity: Filed<Entity>, corpus: Corpus): EntityView {
	const { id, name, kind, names, coordinates, filing } = entity;
	const citation = pageCitation('entity', id, corpus);
	const citations = citationsOfPage(documentsOf(filing), corpus);
	const text = textsOfPage(corpus, citations);
	const summary = filing.prose['summary'];
	return {
		head: citedHead(
			headOf(
				corpus.words,
				addressOf('entity', id),
				name,
				{
					...entityOf(entity),
					alternateName: Object.values(names),
					inDefinedTermSet:
						kind === 'term' ? { '@type': 'DefinedTermSet', name: corpus.words.say('section.entity'), url: kinds.entity.list } : undefined,
				},
				summary && plainText(summary),
			),
			citation,
		),
		kind: corpus.words.say(`entity.${kind}`),
		names: Object.entries(names).map(([language, given]) => ({
			language,
			name: given,
			languageName: corpus.words.languageName(language),
		})),
		summary: summary ? text(summary, filing) : [],
		body: text(filing.body, filing),
		citation,
		sources: citations.entries,
		uses: usesIn(corpus).entities.get(id) ?? [],
		...(coordinates ? { coordinates: coordinatesInWords(coordinates) } : {}),
	};
}

export interface GlossaryView {
	head: PageHead;
	kinds: { id: EntityKind; name: string; entities: { name: string; href: string; summary: string }[] }[];
}

/** All entities by kind. */
export function glossaryView(corpus: Corpus): GlossaryView {
	const { entities } = corpus;
	const all = [...entities.values()].sort((a, b) => corpus.words.compare(a.name, b.name));
	return {
		head: headOf(
			corpus.words,
			kinds.entity.list,
			corpus.words.say('section.entity'),
			{ '@type': 'DefinedTermSet' },
			corpus.words.say('glossary.description'),
		),
		kinds: entityKinds
			.map((kind) => ({
				id: kind,
				name: corpus.words.say(`entities.${kind}`),
				entities: all
					.filter((entity) => entity.kind === kind)
					.map(({ id, name, filing }) => ({
						name,
						href: addressOf('entity', id),
						summary: filing.prose['summary'] ? plainText(filing.prose['summary']) : '',
					})),
			}))
			.filter((group) => group.entities.length > 0),
	};
}
