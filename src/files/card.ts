import { addressOf } from '../model/address.ts';
import { dateInWords } from '../model/date.ts';
import { kinds, type RecordKind } from '../model/kinds.ts';
import type { Standing } from '../model/standing.ts';
import type { Corpus } from '../read/corpus.ts';
import { standingOf } from '../read/standing.ts';
import { recordAt } from '../read/texts.ts';
import { canDraw } from './card-type.ts';

/** The preview picture of a page in link cards, with text. */
export interface Card {
	/** From the root of the site: `/cards/claims/c-a.png`. */
	href: string;
	/** The alternative text. */
	alt: string;
	site: string;
	/** The kind of page; none for the card of the site. */
	kind?: string;
	title: string;
	standing?: Standing;
	standingName?: string;
	/** The text below the title: a date, or a few words. */
	note?: string;
}

/** The kinds of record with cards of their own, and how each is made. */
const shows = { explainer: showExplainer, event: showEvent, claim: showClaim } as const satisfies Partial<
	Record<RecordKind, (id: string, corpus: Corpus) => Shown | undefined>
>;

const shownKinds = Object.keys(shows) as (keyof typeof shows)[];

function isShown(kind: RecordKind | undefined): kind is keyof typeof shows {
	return kind !== undefined && Object.hasOwn(shows, kind);
}

type Shown = Pick<Card, 'title' | 'standing' | 'standingName' | 'note'>;

/** The cards of the site, its explainers, events and claims. */
export function cardsOf(corpus: Corpus): Card[] {
	if (!corpus.site.cards) return [];
	const addresses = shownKinds.flatMap((kind) => [...corpus[kinds[kind].folder].keys()].map((id) => addressOf(kind, id)));
	return [siteCard(corpus), ...addresses.map((address) => ownCard(address, corpus))].filter((card) => card !== undefined);
}

/** The card of the page at an address: its own, or else that of the site; none if our fonts lack a glyph for it. */
export function cardAt(address: string, corpus: Corpus): Card | undefined {
	return corpus.site.cards ? (ownCard(address, corpus) ?? siteCard(corpus)) : undefined;
}

function siteCard({ site }: Corpus): Card | undefined {
	const { title, tagline } = site;
	return drawable({
		href: '/cards/site.png',
		site: title,
		title,
		alt: [title, tagline].filter(Boolean).join(': '),
		...(tagline === undefined ? {} : { note: tagline }),
	});
}

function ownCard(address: string, corpus: Corpus): Card | undefined {
	const { kind, id } = recordAt(corpus, address) ?? {};
	const shown = id !== undefined && isShown(kind) ? shows[kind](id, corpus) : undefined;
	if (!kind || !shown) return undefined;
	const name = corpus.words.say(`kind.${kind}`);
	const below = [shown.standingName, shown.note].filter(Boolean).join('. ');
	const words = shown.title + (/[.!?…]["”’)]?$/.test(shown.title) ? '' : '.');
	return drawable({
		href: `/cards${address.slice(0, -1)}.png`,
		site: corpus.site.title,
		kind: name,
		alt: [`${name}: ${words}`, below && `${below}.`].filter(Boolean).join(' '),
		...shown,
	});
}

function showExplainer(id: string, { explainers }: Corpus): Shown | undefined {
	const explainer = explainers.get(id);
	return (
		explainer && {
			title: explainer.title,
			...(explainer.updated === undefined ? {} : { note: `Last changed ${dateInWords(explainer.updated)}` }),
		}
	);
}

function showEvent(id: string, { events }: Corpus): Shown | undefined {
	const event = events.get(id);
	return event && { title: event.title, note: dateInWords(event.date) };
}

function showClaim(id: string, corpus: Corpus): Shown | undefined {
	const claim = corpus.claims.get(id);
	if (!claim) return undefined;
	const { standing } = standingOf(claim, corpus);
	return {
		title: claim.statement,
		standing,
		standingName: corpus.words.say(`standing.${standing}.name`),
		...(claim['as-of'] === undefined ? {} : { note: `As of ${dateInWords(claim['as-of'])}` }),
	};
}

function drawable(card: Card): Card | undefined {
	return [card.site, card.title, card.note ?? ''].every(canDraw) ? card : undefined;
}
