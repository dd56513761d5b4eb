import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { Dataset } from '../../src/model/dataset.ts';
import { formatNumber } from '../../src/model/text.ts';
import { readCorpus } from '../../src/read/content-folder.ts';
import { datasetSvg } from '../../src/files/dataset-svg.ts';
import { routeFigure } from '../../src/view/routes.ts';

const { corpus } = readCorpus('content');
const all = [...corpus.datasets.values()];
const charts = all.filter(({ mark }) => mark !== 'route');
const [bar] = charts.filter(({ mark }) => mark === 'bar');

function drawn(dataset: Dataset): Element {
	const svg = datasetSvg(dataset, corpus, (path) => `https://example.org${path}`) ?? expect.fail(`no picture of ${dataset.id}`);
	return (parseHTML(`<body>${svg}</body>`).document as unknown as Document).querySelector('svg') ?? expect.fail('no SVG');
}

function textsIn(svg: Element): string {
	return [...svg.querySelectorAll('text')]
		.map((text) =>
			[...(text.querySelector('tspan') ? text.querySelectorAll('tspan') : [text])].map(({ textContent }) => textContent).join(' '),
		)
		.join('\n');
}

test.each(all.map(({ id, ...rest }) => [id, { id, ...rest }] as const))(
	'the picture of %s stands alone: its title, its source and its address are in it, and it asks for nothing',
	(id, dataset) => {
		const svg = drawn(dataset);
		expect(svg.querySelector('title')?.textContent).toBe(dataset.title);
		expect(textsIn(svg)).toContain(`https://example.org/data/${id}/`);
		expect(textsIn(svg)).toContain('Source: ');
		expect(svg.outerHTML).not.toMatch(/var\(|url\(|\bhref=|\bstyle=|<style|NaN|undefined|Infinity/);
	},
);

test.each(
	[...charts, ...(['line', 'dot', 'range'] as const).flatMap((mark) => (bar ? [{ ...bar, mark }] : []))].map(
		(dataset) => [dataset.id, dataset.mark, dataset] as const,
	),
)('the picture of %s, with the mark %s, gives the figures of its table, each as long as it is large', (_id, _mark, dataset) => {
	const svg = drawn(dataset);
	const column = (name: string): (number | null)[] =>
		dataset.rows.map((row) => Number(row[dataset.columns.indexOf(name)] || NaN)).map((value) => (Number.isNaN(value) ? null : value));
	const [low, high] = [column(dataset.y), column('y-max')];
	const [values, words] = [low.map((value, index) => high[index] ?? value).filter((value) => value !== null), textsIn(svg)];
	for (const value of values) expect(words).toContain(formatNumber(value));
	const most = Math.max(...values);
	const ends =
		dataset.mark === 'bar'
			? [...svg.querySelectorAll('rect[height="14"]')].map((bar) => Number(bar.getAttribute('x')) + Number(bar.getAttribute('width')))
			: [...svg.querySelectorAll('circle')].map((circle) => Number(circle.getAttribute('cx')));
	const wanted =
		dataset.mark === 'bar'
			? values
			: low.flatMap((value, index) => (value === null ? [] : high[index] == null ? [value] : [value, high[index]]));
	const full = Math.max(...ends);
	expect(ends.map((end) => end / full).map((share) => share.toFixed(2))).toEqual(wanted.map((value) => (value / most).toFixed(2)));
});

test('each mark is drawn in its own way', () => {
	const rows = {
		...bar!,
		columns: [bar!.x, bar!.y, 'y-max'],
		rows: [
			['2019', '-1', '2'],
			['2020', '3', ''],
			['2021', '', ''],
			['2022', '1', ''],
		],
	};
	const counts = (['bar', 'line', 'dot', 'range'] as const).map((mark) => {
		const svg = drawn({ ...rows, mark });
		return [
			mark,
			...['polyline', 'circle', 'rect[height="14"]', '[stroke-dasharray]', '[stroke-width="5"]'].map(
				(shape) => svg.querySelectorAll(shape).length,
			),
		];
	});
	expect(counts).toEqual([
		['bar', 0, 0, 3, 0, 0],
		['line', 1, 4, 0, 0, 0],
		['dot', 0, 4, 0, 3, 0],
		['range', 0, 4, 0, 0, 1],
	]);
});

test('a line goes through its figures', () => {
	const svg = drawn({
		...bar!,
		mark: 'line',
		columns: [bar!.x, bar!.y],
		rows: [
			['2019', '10'],
			['2020', '20'],
			['2021', '5'],
		],
	});
	expect(
		svg
			.querySelector('polyline')
			?.getAttribute('points')
			?.split(' ')
			.map((point) => Number(point.split(',')[0])),
	).toEqual([40, 80, 20]);
	const places = [...svg.querySelectorAll('circle')].map((circle) => Number(circle.getAttribute('cx')));
	expect(places.map((place) => place / Math.max(...places))).toEqual([0.5, 1, 0.25]);
});

test('the picture of routes has the places and the words of each row of its table', () => {
	const figure = routeFigure(corpus.datasets.get('routes') ?? expect.fail('no routes'), corpus);
	const svg = drawn(corpus.datasets.get('routes')!);
	const words = textsIn(svg).replaceAll(/\s+/g, ' ');
	for (const { from, to, mode } of figure.rows) for (const name of [from.name, to.name, mode]) expect(words).toContain(name);
	for (const { policy } of figure.maps) expect(words).toContain(policy);
	expect(svg.querySelector('desc')?.textContent).toContain(figure.maps[0]?.description);
});

test('a table without figures has no picture', () => {
	expect(datasetSvg({ ...charts[0]!, rows: [] }, corpus, (path) => path)).toBeUndefined();
});
