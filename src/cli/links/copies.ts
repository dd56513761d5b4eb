import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'astro/zod';
import { boundsOf, daySchema, earliestDay } from '../../model/date.ts';
import type { Source } from '../../model/source.ts';
import { urlSchema } from '../../model/url.ts';

/** An archived copy of a page, as in `archived` of a source; `date` is YYYY-MM-DD. */
export interface Copy {
	URL: string;
	date: string;
}

export interface ArchiveOptions {
	/** Endpoint with the API of the Wayback Machine: https://archive.org/help/wayback_api.php. */
	archive: string;
	userAgent: string;
	/** Milliseconds to wait for an answer, and between requests. */
	timeout: number;
	delay: number;
}

const answerSchema = z.object({
	archived_snapshots: z.object({
		closest: z.object({ available: z.boolean(), url: urlSchema, timestamp: z.string().regex(/^\d{14}$/), status: z.string() }).optional(),
	}),
});

/**
 * Finds the archived copy of each source, by id, nearest to the day on which it was read, or else published.
 * Sends one request at a time; if the archive does not answer, stops and sets `isReached` to false.
 */
export async function findCopies(
	sources: readonly Source[],
	options: ArchiveOptions,
): Promise<{ copies: Map<string, Copy>; isReached: boolean }> {
	const copies = new Map<string, Copy>();
	for (const [index, source] of sources.entries()) {
		if (index > 0) await sleep(options.delay);
		const copy = await copyOf(source, options);
		if (copy === 'no answer') return { copies, isReached: false };
		if (copy !== 'none') copies.set(source.id, copy);
	}
	return { copies, isReached: true };
}

async function copyOf(
	{ URL: address = '', accessed, issued }: Source,
	{ archive, userAgent, timeout }: ArchiveOptions,
): Promise<Copy | 'none' | 'no answer'> {
	const date = accessed ?? issued;
	const near = date === undefined ? null : boundsOf(date).last;
	const query = new URLSearchParams({ url: address, ...(near === null ? {} : { timestamp: near.replaceAll('-', '') }) });
	const answer = await answerTo(`${archive}?${query}`, userAgent, timeout);
	const closest = answer?.archived_snapshots.closest;
	if (answer === undefined) return 'no answer';
	// An archived error page is not a copy.
	if (!closest?.available || !/^2\d\d$/.test(closest.status)) return 'none';
	const day = closest.timestamp.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3');
	const published = issued === undefined ? null : earliestDay(issued);
	const isOlder = published !== null && day < published;
	return isOlder || !daySchema.safeParse(day).success ? 'none' : { URL: closest.url, date: day };
}

async function answerTo(address: string, userAgent: string, timeout: number): Promise<z.output<typeof answerSchema> | undefined> {
	try {
		const response = await fetch(address, {
			headers: { 'user-agent': userAgent, accept: 'application/json' },
			signal: AbortSignal.timeout(timeout),
		});
		return response.ok ? answerSchema.safeParse(await response.json()).data : undefined;
	} catch {
		// No network, no answer in time, or no JSON.
		return undefined;
	}
}
