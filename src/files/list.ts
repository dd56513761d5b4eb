import { addressOf, isPublic, type Publish, downloads, type FeedAddress } from '../model/address.ts';
import { kinds, recordKinds, type RecordKind } from '../model/kinds.ts';
import type { Corpus, Filed } from '../read/corpus.ts';

import { citedItem, forms } from '../view/cite.ts';
import { claimEmbed, datasetEmbed } from '../view/embed.ts';
import { claimsJson, eventsJson, timelineJs } from './api.ts';
import { calendar } from './calendar.ts';
import { cslItems } from '../view/csl.ts';
import { datasetSvg } from './dataset-svg.ts';
import { feedTexts } from './feed.ts';
import { filtersCss } from './filters-css.ts';
import { json } from '../view/json.ts';
import { explainerMarkdown } from './markdown.ts';
import { oEmbed } from './oembed.ts';
import { securityTxt, webManifest } from './site-files.ts';
import { llms, robots, sitemaps } from './sitemap.ts';
import { datasetCsv, datasetJson } from './table.ts';

/** The input for the files of a site. */
export interface Making {
	corpus: Corpus;
	publish: Publish;
	/** Addresses as paths from the root of the host. */
	at: Publish;
	/** The source text of a record’s body. */
	bodyOf: (record: Filed<unknown>) => string;
}

/** A file published with the pages: its path from the root of the site, and its text, generated on demand; without text, there is no file. */
export interface TextFile {
	path: string;
	text: () => string | undefined;
}

type OfRecord = (id: string, making: Making) => string | undefined;

type OfSite = (making: Making) => string | undefined;

const ofSite: Readonly<Record<string, OfSite>> = {
	...Object.fromEntries(
		Object.entries(feedTexts).map(([address, text]): [string, OfSite] => [
			address,
			({ corpus, publish }) => text(corpus, publish, address as FeedAddress),
		]),
	),
	[downloads.calendar]: ({ corpus, publish }) => calendar(corpus, publish),
	'/filters.css': ({ corpus }) => filtersCss(corpus),
	'/manifest.webmanifest': ({ corpus, at }) => webManifest(corpus.site, at),
	'/robots.txt': ({ publish }) => robots(isPublic(publish) ? publish('/sitemap-index.xml') : undefined),
	'/llms.txt': ({ corpus, publish }) => llms(corpus, publish),
	'/.well-known/security.txt': ({ corpus, publish }) =>
		securityTxt(corpus.site, isPublic(publish) ? publish('/.well-known/security.txt') : undefined),
	[downloads.claims]: ({ corpus, publish }) => json(claimsJson(corpus, publish)),
	[downloads.events]: ({ corpus, publish }) => json(eventsJson(corpus, publish)),
	[downloads.timelineJs]: ({ corpus, publish }) => json(timelineJs(corpus, publish)),
	...Object.fromEntries(forms.map(({ all, write }): [string, OfSite] => [all, ({ corpus }) => write(cslItems(corpus))])),
};

/** The files beside the page of a record of some kinds, by their endings: `/explainers/ferry.md`. */
const besideSome: Partial<Record<RecordKind, Readonly<Record<string, OfRecord>>>> = {
	explainer: {
		'.md': (id, { corpus, publish, bodyOf }) => {
			const explainer = corpus.explainers.get(id);
			return explainer && explainerMarkdown(explainer, bodyOf(explainer), corpus, publish);
		},
	},
	dataset: {
		'.csv': (id, { corpus }) => {
			const dataset = corpus.datasets.get(id);
			return dataset && datasetCsv(dataset);
		},
		'.json': (id, { corpus }) => {
			const dataset = corpus.datasets.get(id);
			return dataset && json(datasetJson(dataset));
		},
		'.svg': (id, { corpus, publish }) => {
			const dataset = corpus.datasets.get(id);
			return dataset && datasetSvg(dataset, corpus, publish);
		},
	},
};

/** The citation files of every record. */
function citing(kind: RecordKind): Record<string, OfRecord> {
	// Without the origin of the site there is no URL: programs need an absolute one.
	const item = (id: string, { corpus, publish }: Making) =>
		citedItem(kind, id, corpus, isPublic(publish) ? publish(addressOf(kind, id)) : undefined);
	return Object.fromEntries(forms.map(({ ending, write }): [string, OfRecord] => [ending, (id, making) => write([item(id, making)])]));
}

/** oEmbed responses, which need absolute URLs. */
const framed: Partial<Record<RecordKind, OfRecord>> = {
	claim: (id, { corpus, publish }) => {
		const claim = corpus.claims.get(id);
		return claim && json(oEmbed(claimEmbed(claim, corpus).frame, corpus.site, publish));
	},
	dataset: (id, { corpus, publish }) => {
		const dataset = corpus.datasets.get(id);
		const embed = dataset && datasetEmbed(dataset, corpus);
		return embed && json(oEmbed(embed.frame, corpus.site, publish));
	},
};

/** The extensions of the files beside the page of a record. */
export function endingsBeside(kind: RecordKind): string[] {
	return [...Object.keys(besideSome[kind] ?? {}), ...Object.keys(citing(kind))];
}

/** Every text file published with the pages, also under former ids, so that old addresses keep working. */
export function* textFiles(making: Making): Generator<TextFile> {
	const { corpus, publish } = making;
	for (const [path, make] of Object.entries(ofSite)) yield { path, text: () => make(making) };
	if (isPublic(publish)) for (const [name, text] of sitemaps(corpus, publish)) yield { path: `/${name}.xml`, text: () => text };
	for (const kind of recordKinds) {
		const beside = Object.entries({ ...besideSome[kind], ...citing(kind) });
		const frame = isPublic(publish) ? framed[kind] : undefined;
		for (const { id, aliases } of corpus[kinds[kind].folder].values()) {
			for (const name of [id, ...aliases]) {
				const address = addressOf(kind, name).slice(0, -1);
				for (const [ending, make] of beside) yield { path: `${address}${ending}`, text: () => make(id, making) };
				if (frame) yield { path: `/embed${address}.json`, text: () => frame(id, making) };
			}
		}
	}
}
