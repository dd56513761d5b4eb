import { escapeHtml } from '../model/escape.ts';
import { addressOf, type Publish } from '../model/address.ts';
import type { Claim } from '../model/claim.ts';
import { boundsOf, dateInWords, knownDate, type Moment } from '../model/date.ts';
import { originsOfEvidence } from '../model/origin.ts';
import { themeName } from '../model/site.ts';
import { compareTexts } from '../model/text.ts';
import type { Corpus } from '../read/corpus.ts';
import { standingOf } from '../read/standing.ts';
import { eventsInOrder } from '../view/event-card.ts';
import { plainText } from '../view/plain-text.ts';

/** Incremented when the format of a file changes. */
const versions = { claims: 2, events: 1 };

/** All claims with their evidence, origins and standing: `/api/claims.json`. */
export function claimsJson(corpus: Corpus, publish: Publish): object {
	const { claims, sources } = corpus;
	const all = [...claims.values()].sort((a, b) => compareTexts(a.id, b.id));
	return {
		version: versions.claims,
		claims: all.map((claim: Claim) => {
			const { id, statement, kind, value, unit, evidence, article } = claim;
			const { standing, origins, independent } = standingOf(claim, corpus);
			return {
				id,
				url: publish(addressOf('claim', id)),
				statement,
				kind,
				value,
				unit,
				asOf: claim['as-of'],
				attributedTo: claim['attributed-to'],
				standing,
				origins,
				sides: independent.length,
				independent,
				evidence: evidence.map((piece) => ({
					source: piece.source,
					stance: piece.stance,
					part: piece.part,
					act: piece.act,
					quote: piece.quote,
					translation: piece.translation,
					locator: piece.locator,
					origins: originsOfEvidence(piece, sources),
				})),
				...(corpus.site.article === undefined ? {} : { article }),
			};
		}),
	};
}

/** All events in chronological order: `/api/events.json`. `start` and `end` are the first and last possible day, `null` if open. */
export function eventsJson(corpus: Corpus, publish: Publish): object {
	return {
		version: versions.events,
		events: eventsInOrder(corpus).map(({ id, title, date, reported, place, actors, themes, weight, claims, sources }) => {
			const { first, last } = boundsOf(date);
			return {
				id,
				url: publish(addressOf('event', id)),
				title,
				date,
				start: first,
				end: last,
				reported,
				place,
				actors,
				themes,
				weight,
				claims,
				sources,
			};
		}),
	};
}

/** The timeline for TimelineJS 3: https://timeline.knightlab.com/docs/json-format.html */
export function timelineJs(corpus: Corpus, publish: Publish): object {
	const { site } = corpus;
	return {
		title: { text: { headline: escapeHtml(site.title), text: escapeHtml(site.description ?? site.tagline ?? '') } },
		events: eventsInOrder(corpus).flatMap((event) => {
			const summary = event.filing.prose['summary'];
			const [start, end] = timelineJsDates(event.date);
			if (!start) return [];
			const [theme] = event.themes;
			return [
				{
					unique_id: event.id,
					start_date: start,
					end_date: end,
					display_date: escapeHtml(dateInWords(event.date)),
					group: theme === undefined ? undefined : escapeHtml(themeName(site, theme)),
					text: {
						headline: `<a href="${escapeHtml(publish(addressOf('event', event.id)))}">${escapeHtml(event.title)}</a>`,
						text: summary ? `<p>${escapeHtml(plainText(summary))}</p>` : '',
					},
				},
			];
		}),
	};
}

interface TimelineJsDate {
	year: number;
	month?: number;
	day?: number;
}

function timelineJsDates(date: string): [TimelineJsDate | undefined, TimelineJsDate | undefined] {
	const parsed = knownDate(date);
	if (!parsed) return [undefined, undefined];
	if (parsed.shape === 'moment') return [timelineJsDate(parsed.at), undefined];
	const [from, to] = [parsed.from, parsed.to].map((end) => (typeof end === 'string' ? undefined : timelineJsDate(end)));
	return from ? [from, to] : [to, undefined];
}

function timelineJsDate({ precision, first }: Moment): TimelineJsDate {
	const [year = 0, month = 0, day = 0] = first.split('-').map(Number);
	if (precision === 'day') return { year, month, day };
	return precision === 'month' ? { year, month } : { year };
}
