import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { isOnceForAll, publisherOf } from '../model/address.ts';
import type { Corpus } from '../read/corpus.ts';
import { editionOf } from '../read/edition.ts';
import { filesBelow } from '../read/folder.ts';
import { bodyOf } from '../read/record.ts';
import type { Settings } from '../read/settings.ts';
import { cardsOf } from '../files/card.ts';
import { cardSvg } from '../files/card-svg.ts';
import { textFiles, type TextFile } from '../files/list.ts';
import { headersFor, hostingOf, typeOf } from '../hosts/rules.ts';
import { perCorpus } from '../read/per-corpus.ts';
import { unlessItFails, withDigest, bytesChecked } from './checked-cache.ts';
import { writeAtomically } from './atomic-write.ts';

/** A file published with the pages: its path from the root of the site, and its content; if that is `undefined`, there is no file. */
export interface PublishedFile {
	path: string;
	content: () => string | Uint8Array | undefined | Promise<Uint8Array>;
}

const PACKAGE = join(import.meta.dirname, '..', '..');

/** The icons of the site. */
const ICONS = join(PACKAGE, 'public');

/** The version of sharp: another one may draw other bytes. */
const { sharp: DRAWN_BY } = (JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { dependencies: { sharp: string } })
	.dependencies;

/** How many cards are drawn concurrently: as many as Node’s thread pool has threads. */
const AT_A_TIME = 4;

/** Sixteen colours are enough for text on a plain background, and take half a byte per pixel. */
const FORM = { palette: true, colours: 16, dither: 0, effort: 1 } as const;

/** Every file of a site except its pages: machine-readable files, pictures of the content folder, cards, icons. */
export function publishedFiles(corpus: Corpus, { content, base, site, cards }: Settings): PublishedFile[] {
	const textsIn = (edition: Corpus, language?: string): TextFile[] => [
		...textFiles({
			corpus: edition,
			publish: publisherOf(base, language, site),
			at: publisherOf(base, language),
			bodyOf: ({ filing }) => bodyOf(readFileSync(join(content, filing.file))),
		}),
	];
	const inEditions = corpus.site.editions.flatMap((language) =>
		textsIn(editionOf(corpus, language), language)
			.filter(({ path }) => !isOnceForAll(path))
			.map(({ path, text }) => ({ path: `/${language}${path}`, text })),
	);
	return [
		...[...textsIn(corpus), ...inEditions].map(({ path, text }) => ({ path, content: text })),
		...[...corpus.pictures].map((path) => ({ path: `/pictures/${path}`, content: () => readFileSync(join(content, path)) })),
		...filesBelow(ICONS).map((name) => ({ path: `/${name}`, content: () => readFileSync(join(ICONS, name)) })),
		...cardsOf(corpus).map((card) => ({ path: card.href, content: () => pngOf(cardSvg(card), cards) })),
	];
}

/** Writes files of a site, yielding to other work between them. */
export async function writePublished(
	files: readonly PublishedFile[],
	write: (path: string, content: string | Uint8Array) => unknown,
): Promise<void> {
	const waiting = files.values();
	await Promise.all(
		Array.from({ length: AT_A_TIME }, async () => {
			for (const { path, content } of waiting) {
				const bytes = await content();
				if (bytes !== undefined) write(path, bytes);
				await turn();
			}
		}),
	);
}

/** Middleware for `astro dev` that serves these files as a host would, unless the project has a file at the same path. */
export function servePublished(
	corpus: () => Corpus,
	settings: Settings,
	publicFolder: string,
): (
	request: IncomingMessage & { originalUrl?: string | undefined },
	response: ServerResponse,
	next: (error?: unknown) => void,
) => Promise<void> {
	const byPath = perCorpus(
		(known) => new Map(publishedFiles(known, settings).map((file) => [`${settings.base}${file.path.slice(1)}`, file])),
	);
	const hosting = perCorpus((known) => hostingOf(settings.base, [], known.site.editions));
	// Vite strips the base path from `url`.
	return async ({ url = '', originalUrl = url }, response, next) => {
		try {
			const path = originalUrl.replace(/[?#].*$/, '');
			// Pages need not wait for the list of files.
			if (path.endsWith('/') || existsSync(join(publicFolder, path.slice(settings.base.length)))) return next();
			const content = await byPath(corpus()).get(path)?.content();
			if (content === undefined) return next();
			response.setHeader('content-type', headersFor(hosting(corpus()), path)['Content-Type'] ?? typeOf(path));
			response.end(content);
		} catch (error) {
			next(error);
		}
	};
}

/** Converts an SVG to PNG, cached in `folder` across builds. */
export async function pngOf(svg: string, folder: string): Promise<Uint8Array> {
	const name = createHash('sha256')
		.update(JSON.stringify([DRAWN_BY, FORM, svg]))
		.digest('hex');
	const file = join(folder, `${name}.card`);
	const kept = unlessItFails(() => bytesChecked(readFileSync(file)));
	if (kept) return kept;
	const png = await drawn(svg);
	unlessItFails(() => {
		mkdirSync(folder, { recursive: true });
		writeAtomically(file, withDigest(png));
	});
	return png;
}

/** Converts an SVG to PNG; the same input gives the same bytes. */
export async function drawn(svg: string): Promise<Uint8Array> {
	// Loaded only when a card is not cached: it takes longer than everything else in this folder.
	const { default: pictureOf } = await import('sharp');
	return await pictureOf(Buffer.from(svg)).png(FORM).toBuffer();
}
