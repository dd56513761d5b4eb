import { addressOf } from '../model/address.ts';
import type { Claim } from '../model/claim.ts';
import type { Dataset } from '../model/dataset.ts';
import type { RecordKind } from '../model/kinds.ts';
import { capitalise, countInWords, linesOf } from '../model/text.ts';
import type { Corpus } from '../read/corpus.ts';
import type { Chart } from '../drawing/chart.ts';
import { claimCard, type ClaimCard } from './claim-card.ts';
import { datasetFigure, publishersOf } from './dataset-table.ts';
import { chartHeight } from '../drawing/chart-svg.ts';
import type { MapPicture } from '../drawing/map.ts';
import type { Embed } from './page.ts';
import { routeFigure } from './routes.ts';

/** What every embed has: its frame, and the page that it stands for, from the root of the site. */
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
	/** What is drawn, and from whom it comes. */
	note: string;
	chart?: Chart;
	maps: MapPicture[];
}

/** A claim as other sites show it in a frame. */
export function claimEmbed(claim: Claim, corpus: Corpus): ClaimEmbed {
	const card = claimCard(claim, corpus);
	const sides = card.origins > 1 ? ` of ${countInWords(card.sides, 'side')}` : '';
	const origins = card.origins === 0 ? 'None that carries all of it' : `${capitalise(countInWords(card.origins, 'origin'))}${sides}`;
	const facts = [
		card.attributedTo && `Who says so: ${card.attributedTo}`,
		card.asOf && `As of: ${card.asOf.words}`,
		`Origins: ${origins}`,
	].filter((fact) => typeof fact === 'string');
	const text =
		heightOf(card.statement, TITLE) +
		heightOf(`${card.standingName}. ${card.reason}.`, TEXT) +
		facts.reduce((sum, fact) => sum + heightOf(fact, TEXT), 0);
	return { frame: frameOf('claim', claim.id, card.statement, text, corpus), of: card.href, claim: card, origins };
}

/** A dataset as other sites show it in a frame; `undefined` if there is nothing to draw. */
export function datasetEmbed(dataset: Dataset, corpus: Corpus): DatasetEmbed | undefined {
	const { id, title, unit } = dataset;
	const { chart } = datasetFigure(dataset, corpus);
	const routes = dataset.mark === 'route' ? routeFigure(dataset, corpus) : undefined;
	const maps = routes?.maps ?? [];
	if (!chart && maps.length === 0) return undefined;
	const from = publishersOf(dataset, corpus);
	const note = `${routes ? routes.finding : `In ${unit}.`}${from.length > 0 ? ` From ${from.join('; ')}.` : ''}`;
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

/** The frame that an embed has at its widest, in pixels; on a phone it is as wide as there is room. */
const WIDTH = 600;
/** In `layouts/Embed.astro`: how wide a map may get, the room between two blocks, and what stands around all. */
const WIDEST_MAP = 480;
const GAP = 14;
const AROUND = 130;
/** Height of a line, and letters that fit beside each other where the screen is 320 pixels wide. */
const TITLE = { line: 24, letters: 25 };
const TEXT = { line: 22, letters: 32 };

/** So high that nothing is cut off, on the narrowest screen either. */
function heightOf(text: string, { line, letters }: typeof TEXT): number {
	return linesOf(text, letters).length * line;
}

function frameOf(kind: RecordKind, id: string, title: string, height: number, { site }: Corpus): Embed {
	return {
		href: `/embed${addressOf(kind, id)}`,
		title: `${title} – ${site.title}`,
		width: WIDTH,
		height: Math.ceil((height + AROUND) / 10) * 10,
	};
}
