import { readCorpus } from '../../src/read/content-folder.ts';
import type { Corpus } from '../../src/read/corpus.ts';
import { articleView } from '../../src/view/article.ts';
import { changesView } from '../../src/view/changes.ts';
import { claimsView, claimView } from '../../src/view/claim.ts';
import { datasetsView, datasetView } from '../../src/view/dataset.ts';
import { entityView, glossaryView } from '../../src/view/entity.ts';
import { eventView } from '../../src/view/event.ts';
import { explainersView, explainerView } from '../../src/view/explainer.ts';
import { homeView } from '../../src/view/home.ts';
import type { PageHead } from '../../src/view/page.ts';
import { ruleNames, rulesView, ruleView } from '../../src/view/rule.ts';
import { sourcesView, sourceView } from '../../src/view/source.ts';
import { timelineView } from '../../src/view/timeline.ts';
import { folderWith } from '../read/folder.ts';

/** The corpus of a content folder made of these files. */
export function corpusOf(files: Record<string, string>): Corpus {
	return readCorpus(folderWith(files)).corpus;
}

// The same for every corpus.
const rulePages = [rulesView(), ...ruleNames().map(ruleView)];

/** The heads of all pages of a corpus, by address. */
export function headsOf(corpus: Corpus): Map<string, PageHead> {
	const views = [
		homeView(corpus),
		explainersView(corpus),
		timelineView(corpus),
		claimsView(corpus),
		sourcesView(corpus),
		glossaryView(corpus),
		datasetsView(corpus),
		articleView(corpus),
		changesView(corpus),
		...[...corpus.explainers.values()].map((one) => explainerView(one, corpus)),
		...[...corpus.events.values()].map((one) => eventView(one, corpus)),
		...[...corpus.claims.values()].map((one) => claimView(one, corpus)),
		...[...corpus.sources.values()].map((one) => sourceView(one, corpus)),
		...[...corpus.entities.values()].map((one) => entityView(one, corpus)),
		...[...corpus.datasets.values()].map((one) => datasetView(one, corpus)),
		...rulePages,
	];
	return new Map(views.map(({ head }) => [head.address, head]));
}
