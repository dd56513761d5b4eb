import { addressOf } from '../model/address.ts';
import { rowSources, type Dataset } from '../model/dataset.ts';
import { compareDates, machineSpan, knownDate } from '../model/date.ts';
import type { Corpus } from '../read/corpus.ts';
import { chartOf } from '../drawing/chart.ts';
import type { Twin } from './page.ts';
import { publisherOf, siteData, workOf, type Data } from './schema-org.ts';

/** A dataset in schema.org terms, with its downloads. */
export function datasetData(dataset: Dataset, { site, sources }: Corpus): Data {
	const ids = [...new Set([...dataset.sources, ...rowSources(dataset)])];
	return {
		'@type': 'Dataset',
		...siteData(site),
		creator: publisherOf(site),
		variableMeasured: {
			'@type': 'PropertyValue',
			name: dataset.mark === 'route' ? dataset.title : dataset.y.replaceAll('-', ' '),
			unitText: dataset.unit,
		},
		temporalCoverage: coverageOf(dataset),
		distribution: datasetTwins(dataset).map(({ href, type, title }) => ({
			'@type': 'DataDownload',
			name: title,
			encodingFormat: type,
			contentUrl: href,
		})),
		isBasedOn: ids.flatMap((id) => sources.get(id) ?? []).map(workOf),
	};
}

/** The picture of a dataset, if it has a figure or a route to draw. */
export function pictureTwins(dataset: Dataset): Twin[] {
	const hasPicture = dataset.mark === 'route' || chartOf(dataset) !== undefined;
	return hasPicture
		? [{ href: `${addressOf('dataset', dataset.id).slice(0, -1)}.svg`, type: 'image/svg+xml', title: `${dataset.title}, as SVG` }]
		: [];
}

/** The files of a dataset. */
export function datasetTwins({ id, title }: Pick<Dataset, 'id' | 'title'>): Twin[] {
	const file = addressOf('dataset', id).slice(0, -1);
	return [
		{ href: `${file}.csv`, type: 'text/csv', title: `${title}, as CSV` },
		{ href: `${file}.json`, type: 'application/json', title: `${title}, as JSON` },
	];
}

/** The period that its rows cover, if each has a date with both ends known: `2017/2024-12`. */
function coverageOf({ columns, rows, x }: Dataset): string | undefined {
	const cells = rows.map((row) => row[columns.indexOf(x)] ?? '');
	if (cells.some((cell) => !knownDate(cell))) return undefined;
	const dates = cells.sort(compareDates);
	const [first, last] = [dates[0], dates.at(-1)];
	if (first === undefined || last === undefined) return undefined;
	const { start } = machineSpan(first);
	const { start: from, end = from } = machineSpan(last);
	if (start === undefined || end === undefined) return undefined;
	return start === end ? start : `${start}/${end}`;
}
