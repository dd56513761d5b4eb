import { kinds } from '../model/kinds.ts';
import { addressOf } from '../model/address.ts';
import type { Dataset } from '../model/dataset.ts';
import { compareTexts } from '../model/text.ts';
import type { Corpus, Filed } from '../read/corpus.ts';
import { documentsOf } from '../read/texts.ts';
import { citationsOfPage, type Marker, type SourceEntry } from './citations.ts';
import { citedHead, pageCitation, type Citation } from './cite.ts';
import { datasetData, datasetTwins, pictureTwins } from './dataset-data.ts';
import { datasetFigure, type DatasetFigure } from './dataset-table.ts';
import { datasetEmbed } from './embed.ts';
import { headOf, type PageHead } from './page.ts';
import { plainText } from './plain-text.ts';
import { routeFigure, type RouteFigure } from './routes.ts';
import { textsOfPage, type ShownPart } from './text.ts';

export interface DatasetView {
	head: PageHead;
	figure: DatasetFigure;
	/** Its maps, if its rows are routes. */
	routes?: { figure: RouteFigure; markers: Marker[][] };
	caveat: ShownPart[];
	citation: Citation;
	sources: SourceEntry[];
}

export function datasetView(dataset: Filed<Dataset>, corpus: Corpus): DatasetView {
	const { id, title, filing } = dataset;
	const citation = pageCitation('dataset', id, corpus);
	const embed = datasetEmbed(dataset, corpus);
	const isRoutes = dataset.mark === 'route';
	const citations = citationsOfPage(documentsOf(filing), corpus, [], isRoutes ? [dataset] : []);
	const caveat = filing.prose['caveat'];
	return {
		head: {
			...citedHead(
				{
					...headOf(corpus.words, addressOf('dataset', id), title, datasetData(dataset, corpus), caveat && plainText(caveat)),
					twins: [...datasetTwins(dataset), ...pictureTwins(dataset)],
				},
				citation,
			),
			...(embed ? { embed: embed.frame } : {}),
		},
		figure: datasetFigure(dataset, corpus),
		caveat: caveat ? textsOfPage(corpus, citations)(caveat, filing) : [],
		citation,
		sources: citations.entries,
		...(isRoutes ? { routes: { figure: routeFigure(dataset, corpus), markers: citations.rowMarkers.get(id) ?? [] } } : {}),
	};
}

export interface DatasetsView {
	head: PageHead;
	datasets: { title: string; href: string; unit: string; figures: number }[];
}

/** All datasets by title. */
export function datasetsView(corpus: Corpus): DatasetsView {
	const { datasets } = corpus;
	const all = [...datasets.values()].sort((a, b) => compareTexts(a.title, b.title));
	return {
		head: headOf(
			corpus.words,
			kinds.dataset.list,
			'Data',
			{ '@type': 'DataCatalog', dataset: all.map(({ title, id }) => ({ '@type': 'Dataset', name: title, url: addressOf('dataset', id) })) },
			'The tables of figures behind the pages, each with its sources and what it does not say.',
		),
		datasets: all.map(({ id, title, unit, rows }) => ({ title, href: addressOf('dataset', id), unit, figures: rows.length })),
	};
}
