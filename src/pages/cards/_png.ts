import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { settingsFrom } from '../../read/settings.ts';

/** Sixteen colours are enough for letters on paper, and make half a byte of a pixel. */
const FORM = { palette: true, colours: 16, dither: 0, effort: 1 } as const;

/** A drawing as PNG. One that was made before, by any build, is taken from the cache. */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
	const { cards } = settingsFrom(process.env);
	const name = createHash('sha256').update(JSON.stringify([sharp.versions, FORM, svg])).digest('hex');
	const file = join(cards, `${name}.png`);
	if (existsSync(file)) return new Uint8Array(readFileSync(file));
	const png = await drawn(svg);
	mkdirSync(cards, { recursive: true });
	// Whole or not at all: another build may look for it at this moment.
	writeFileSync(`${file}.${process.pid}`, png);
	renameSync(`${file}.${process.pid}`, file);
	return png;
}

/** The same drawing gives the same bytes. */
export async function drawn(svg: string): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await sharp(Buffer.from(svg)).png(FORM).toBuffer());
}
