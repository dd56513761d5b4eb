import { expect, test } from 'vitest';
import { readCorpus } from '../../src/read/content-folder.ts';
import { articleView } from '../../src/view/article.ts';
import { changesView } from '../../src/view/changes.ts';
import { claimView, claimsView } from '../../src/view/claim.ts';
import { claimEmbed, datasetEmbed } from '../../src/view/embed.ts';
import { datasetsView, datasetView } from '../../src/view/dataset.ts';
import { entityView, glossaryView } from '../../src/view/entity.ts';
import { eventView } from '../../src/view/event.ts';
import { explainersView, explainerView } from '../../src/view/explainer.ts';
import { homeView } from '../../src/view/home.ts';
import { rulesView } from '../../src/view/rule.ts';
import { entrancesOf, searchFilters } from '../../src/view/search.ts';
import { sourcesView, sourceView } from '../../src/view/source.ts';
import { timelineView } from '../../src/view/timeline.ts';

const { corpus } = readCorpus('content');
const of = <Record>(records: ReadonlyMap<string, Record>, view: (record: Record, known: typeof corpus) => unknown): unknown =>
	[...records.values()].map((record) => view(record, corpus));

// A build reuses a page if the JSON of its view is unchanged.
test.each<[string, () => unknown]>([
	['the article', () => articleView(corpus)],
	['the changes', () => changesView(corpus)],
	['the claims', () => [claimsView(corpus), of(corpus.claims, claimView), of(corpus.claims, claimEmbed)]],
	['the tables', () => [datasetsView(corpus), of(corpus.datasets, datasetView), of(corpus.datasets, datasetEmbed)]],
	['the glossary', () => [glossaryView(corpus), of(corpus.entities, entityView)]],
	['the timeline', () => [timelineView(corpus), timelineView(corpus, 'troops'), of(corpus.events, eventView)]],
	['the explainers', () => [explainersView(corpus), of(corpus.explainers, explainerView)]],
	['the first page', () => homeView(corpus)],
	['the rules', () => rulesView()],
	['the search', () => [entrancesOf(corpus), searchFilters(corpus)]],
	['the sources', () => [sourcesView(corpus), of(corpus.sources, sourceView)]],
])('what pages of %s show is data that JSON can carry', (_, view) => {
	expect(JSON.parse(JSON.stringify(view()))).toEqual(view());
});
