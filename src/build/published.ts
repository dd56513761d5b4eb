import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { publisher } from '../model/address.ts';
import type { Corpus } from '../read/corpus.ts';
import { filesBelow } from '../read/folder.ts';
import { bodyOf } from '../read/record.ts';
import type { Settings } from '../read/settings.ts';
import { cardsOf } from '../files/card.ts';
import { cardSvg } from '../files/card-svg.ts';
import { textFiles } from '../files/list.ts';
import { headersFor, hostingOf, typeOf } from '../hosts/rules.ts';
import { perCorpus } from '../read/per-corpus.ts';
import { unlessItFails, withDigest, bytesChecked } from './checked-cache.ts';
import { writeAtomically } from './atomic-write.ts';

/** A file of the site besides its pages: its path from the root, and what it holds; nothing, no file. */
export interface PublishedFile {
	path: string;
	content: () => string | Uint8Array | undefined | Promise<Uint8Array>;
}

const PACKAGE = join(import.meta.dirname, '..', '..');

/** Pictures that browsers show beside the name of the site. */
const ICONS = join(PACKAGE, 'public');

/** Drawings by another version of this are others. */
const { sharp: DRAWN_BY } = (JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { dependencies: { sharp: string } })
	.dependencies;

/** How many cards are drawn at a time: as many as Node has threads for such work. */
const AT_A_TIME = 4;

/** Sixteen colours are enough for letters on paper, and make half a byte of a pixel. */
const FORM = { palette: true, colours: 16, dither: 0, effort: 1 } as const;

/** Every file of a site besides its pages: for programs, pictures of the content folder, cards, icons. */
export function publishedFiles(corpus: Corpus, { content, base, site, cards }: Settings): PublishedFile[] {
	const texts = textFiles({
		corpus,
		publish: publisher(base, site),
		at: publisher(base),
		bodyOf: ({ filing }) => bodyOf(readFileSync(join(content, filing.file))),
	});
	return [
		...[...texts].map(({ path, text }) => ({ path, content: text })),
		...[...corpus.pictures].map((path) => ({ path: `/pictures/${path}`, content: () => readFileSync(join(content, path)) })),
		...filesBelow(ICONS).map((name) => ({ path: `/${name}`, content: () => readFileSync(join(ICONS, name)) })),
		...cardsOf(corpus).map((card) => ({ path: card.href, content: () => pngOf(cardSvg(card), cards) })),
	];
}

/** Write files of a site, and let other work go on between them. */
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

/** A handler for `astro dev`: answers requests for those files as a host does, and lets all others go on, and what the project has itself. */
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
	const hosting = hostingOf(settings.base, []);
	// Vite takes the sub-path off `url`.
	return async ({ url = '', originalUrl = url }, response, next) => {
		try {
			const path = originalUrl.replace(/[?#].*$/, '');
			// A page, which need not wait until all files are listed.
			if (path.endsWith('/') || existsSync(join(publicFolder, path.slice(settings.base.length)))) return next();
			const content = await byPath(corpus()).get(path)?.content();
			if (content === undefined) return next();
			response.setHeader('content-type', headersFor(hosting, path)['Content-Type'] ?? typeOf(path));
			response.end(content);
		} catch (error) {
			next(error);
		}
	};
}

/** A drawing as PNG. One that was made before, by any build, is taken from the folder of cards. */
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

/** The same drawing gives the same bytes. */
export async function drawn(svg: string): Promise<Uint8Array> {
	// Loaded with the first card that is not kept: it takes longer than all the rest of this room.
	const { default: pictureOf } = await import('sharp');
	return await pictureOf(Buffer.from(svg)).png(FORM).toBuffer();
}
