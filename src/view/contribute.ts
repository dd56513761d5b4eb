import { addressOf } from '../model/address.ts';
import { kinds, recordKinds } from '../model/kinds.ts';
import { starts } from '../model/start.ts';
import type { Corpus, Filed } from '../read/corpus.ts';
import { folders } from '../read/kinds.ts';

/** An example file for contributors. */
export interface ExampleFile {
	/** Path in the content folder. */
	file: string;
	text: string;
	language: string;
	/** Whether it is a file of the site, not a template. */
	isOwn: boolean;
}

/** A source, a claim that it supports, an event that shows the claim, and the origin that the source reports. */
export interface ContributeExamples {
	source: ExampleFile;
	origin?: ExampleFile;
	claim: ExampleFile;
	event: ExampleFile;
}

/** The file behind a page of each kind: of the first record of the site, or with `ID` if there is none. */
export function pageFiles(corpus: Corpus): { page: string; file: string }[] {
	return recordKinds.map((kind) => {
		const { folder } = kinds[kind];
		const id = [...corpus[folder].keys()].sort((a, b) => a.length - b.length)[0] ?? 'ID';
		return { page: addressOf(kind, id), file: `${folder}/${id}${folders[folder].extension}` };
	});
}

/**
 * The shortest files of the site that refer to one another, if possible with a source that reports another,
 * or else templates. `textOf` reads a file of the content folder.
 */
export function contributeExamples(corpus: Corpus, textOf: (file: string) => string): ContributeExamples {
	const own = ({ filing: { file } }: Filed<unknown>): ExampleFile => ({
		file,
		text: textOf(file),
		language: languageOf(file),
		isOwn: true,
	});
	const [best] = chainsIn(corpus)
		.map(({ source, origin, claim, event }) => ({
			source: own(source),
			claim: own(claim),
			event: own(event),
			...(origin ? { origin: own(origin) } : {}),
		}))
		.sort((a, b) => Number('origin' in b) - Number('origin' in a) || lengthOf(a) - lengthOf(b));
	return best ?? { source: startOf('source'), claim: startOf('claim'), event: startOf('event') };
}

function chainsIn({ events, claims, sources }: Corpus) {
	return [...events.values()].flatMap((event) =>
		event.claims.flatMap((claimId) => {
			const claim = claims.get(claimId);
			return (claim?.evidence ?? []).flatMap(({ source: sourceId, stance, refound }) => {
				const source = sources.get(sourceId);
				if (!claim || !source || stance !== 'supports' || !refound) return [];
				return [{ event, claim, source, origin: source.reports.length === 1 ? sources.get(source.reports[0] ?? '') : undefined }];
			});
		}),
	);
}

function lengthOf(examples: ContributeExamples): number {
	return Object.values(examples as unknown as Record<string, ExampleFile>).reduce((sum, { text }) => sum + text.length, 0);
}

function startOf(kind: 'source' | 'claim' | 'event'): ExampleFile {
	const { folder, text } = starts[kind];
	const file = `${folder}/ID${folders[folder].extension}`;
	return { file, text: text(), language: languageOf(file), isOwn: false };
}

function languageOf(file: string): string {
	return file.slice(file.lastIndexOf('.') + 1);
}
