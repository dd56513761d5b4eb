import { addressOf } from '../model/address.ts';
import type { Claim } from '../model/claim.ts';
import type { Dataset } from '../model/dataset.ts';
import type { RecordKind } from '../model/kinds.ts';
import { linesOf } from '../model/text.ts';
import type { Corpus } from '../read/corpus.ts';
import type { Chart } from '../drawing/chart.ts';
import { claimCard, type ClaimCard } from './claim-card.ts';
import { datasetFigure, publishersOf } from './dataset-table.ts';
import { chartHeight } from '../drawing/chart-svg.ts';
import type { MapPicture } from '../drawing/map.ts';
import type { Embed } from './page.ts';
import { routeFigure } from './routes.ts';

/** Common to all embeds: the frame, and the path of the page it represents. */
interface Framed {
	frame: Embed;
	of: string;
}

export interface ClaimEmbed extends Framed {
	claim: ClaimCard;
	/** `One origin`, `Two origins of one side`. */
	origins: string;
}

export interface DatasetEmbed extends Framed {
	title: string;
	/** What is drawn, and who published it. */
	note: string;
	chart?: Chart;
	maps: MapPicture[];
}

/** A claim to embed in other sites. */
export function claimEmbed(claim: Claim, corpus: Corpus): ClaimEmbed {
	const card = claimCard(claim, corpus);
	const { say } = corpus.words;
	const origins = say('embed.origin-count', { count: card.origins, sides: card.sides });
	const facts = [
		card.attributedTo && `${say('embed.who')} ${card.attributedTo}`,
		card.asOf && `${say('embed.as-of')} ${card.asOf.words}`,
		`${say('embed.origins')} ${origins}`,
	].filter((fact) => typeof fact === 'string');
	const text =
		heightOf(card.statement, TITLE) +
		heightOf(say('claim.description', { standing: card.standingName, reason: card.reason }), TEXT) +
		facts.reduce((sum, fact) => sum + heightOf(fact, TEXT), 0);
	return { frame: frameOf('claim', claim.id, card.statement, text, corpus), of: card.href, claim: card, origins };
}

/** A dataset to embed in other sites; `undefined` if there is nothing to draw. */
export function datasetEmbed(dataset: Dataset, corpus: Corpus): DatasetEmbed | undefined {
	const { id, title, unit } = dataset;
	const { chart } = datasetFigure(dataset, corpus);
	const routes = dataset.mark === 'route' ? routeFigure(dataset, corpus) : undefined;
	const maps = routes?.maps ?? [];
	if (!chart && maps.length === 0) return undefined;
	const from = publishersOf(dataset, corpus);
	const { say } = corpus.words;
	const finding = routes ? routes.finding : say('embed.unit', { unit });
	const note = from.length > 0 ? say('embed.from', { note: finding, publishers: from.join(say('text.semicolon')) }) : finding;
	const text = heightOf(title, TITLE) + heightOf(note, TEXT);
	const pictures =
		(chart ? chartHeight(chart) + GAP : 0) +
		maps.reduce(
			(sum, map) => sum + heightOf(map.title, TEXT) + WIDEST_MAP * (map.height / map.width) + heightOf(map.policy, TEXT) + GAP,
			0,
		);
	return {
		frame: frameOf('dataset', id, title, text + pictures, corpus),
		of: addressOf('dataset', id),
		title,
		note,
		maps,
		...(chart ? { chart } : {}),
	};
}

/** Maximum width of the frame, in pixels; on a phone it takes the available width. */
const WIDTH = 600;
/** From `layouts/Embed.astro`: maximum width of a map, space between blocks, space around all. */
const WIDEST_MAP = 480;
const GAP = 14;
const AROUND = 130;
/** Line height, and characters per line on a screen 320 pixels wide. */
const TITLE = { line: 24, letters: 25 };
const TEXT = { line: 22, letters: 32 };

/** Height of a text on the narrowest screen, so that nothing is cut off. */
function heightOf(text: string, { line, letters }: typeof TEXT): number {
	return linesOf(text, letters).length * line;
}

function frameOf(kind: RecordKind, id: string, title: string, height: number, { site, words }: Corpus): Embed {
	return {
		href: `/embed${addressOf(kind, id)}`,
		title: words.say('embed.title', { title, site: site.title }),
		width: WIDTH,
		height: Math.ceil((height + AROUND) / 10) * 10,
	};
}
