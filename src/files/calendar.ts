import { addressOf, type Publish } from '../model/address.ts';
import { boundsOf, dateInWords, knownDate } from '../model/date.ts';
import type { Corpus } from '../read/corpus.ts';
import { eventsInOrder } from '../view/event-card.ts';
import { lastDay } from '../view/dated.ts';
import { plainText } from '../view/plain-text.ts';

/**
 * The timeline as iCalendar (RFC 5545), with all-day events. An event whose day is unknown spans all possible
 * days and says so; an event without a known start or end is left out.
 */
export function calendar(corpus: Corpus, publish: Publish): string {
	const { site } = corpus;
	const stamp = `${newestDay(corpus).replaceAll('-', '')}T000000Z`;
	const entries = eventsInOrder(corpus).flatMap((event) => {
		const { first, last } = boundsOf(event.date);
		if (first === null || last === null) return [];
		const summary = event.filing.prose['summary'];
		const vague = isOneDay(event.date) ? '' : `${dateInWords(event.date)}. `;
		return [
			'BEGIN:VEVENT',
			`UID:${event.id}@${hostOf(publish('/'))}`,
			`DTSTAMP:${stamp}`,
			`DTSTART;VALUE=DATE:${first.replaceAll('-', '')}`,
			`DTEND;VALUE=DATE:${dayAfter(last)}`,
			`SUMMARY:${escapeText(event.title)}`,
			`DESCRIPTION:${escapeText(`${vague}${summary ? plainText(summary) : ''}`.trim())}`,
			`URL:${publish(addressOf('event', event.id))}`,
			...(event.themes.length > 0 ? [`CATEGORIES:${event.themes.map(escapeText).join(',')}`] : []),
			'TRANSP:TRANSPARENT',
			'END:VEVENT',
		];
	});
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Nutgraf//Timeline//EN',
		'CALSCALE:GREGORIAN',
		`X-WR-CALNAME:${escapeText(site.title)}`,
		...entries,
		'END:VCALENDAR',
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function isOneDay(date: string): boolean {
	const parsed = knownDate(date);
	return parsed?.shape === 'moment' && parsed.at.precision === 'day' && parsed.at.certainty === 'stated';
}

/** The last change recorded in the content, since builds do not read the clock, or else the latest day that the content mentions. */
export function newestDay(corpus: Corpus): string {
	return lastDay(corpus) ?? '1970-01-01';
}

function dayAfter(day: string): string {
	return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
}

function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).host : 'nutgraf.invalid';
}

function escapeText(text: string): string {
	return text
		.replaceAll('\\', '\\\\')
		.replaceAll(';', '\\;')
		.replaceAll(',', '\\,')
		.replaceAll(/\r\n|[\r\n]/g, '\\n');
}

/** Folds a line at 75 octets; continuation lines begin with a space. */
function folded(line: string): string {
	const pieces: string[] = [];
	let piece = '';
	for (const character of line) {
		if (Buffer.byteLength(piece + character) > (pieces.length === 0 ? 75 : 74)) {
			pieces.push(piece);
			piece = '';
		}
		piece += character;
	}
	return [...pieces, piece].join('\r\n ');
}
