import type { Document, Position } from '../markup/document.ts';
import { countInWords } from '../model/text.ts';
import type { Filing } from '../read/record.ts';
import { placeOf } from '../read/texts.ts';
import { strayWords, translationsOf } from '../read/words.ts';
import type { Check, Finding } from './check.ts';
import { edition, eventFile } from './example.ts';
import { saidBySection, saidIn, type Said } from './said.ts';

/** Reports translations that say more or less than their originals. */
export const translationDiffers: Check = {
	name: 'translation-differs',
	summary: 'Each section of a translation has the citations, claims, references and components of its original, in any order',
	severity: 'error',
	why: 'A reader of another language should find the same statements with the same sources. A citation that was lost on the way leaves a statement without its source, one that was added was checked by nobody. Sections belong together in their order; locators, `<Uncited>` and what attributes say in words may differ.',
	example: {
		wrong: edition({
			'events/arrival.mdx': eventFile('title: Passengers arrive\ndate: 2026-03-02\nclaims: [c-arrival]\n', 'A ship came [@daily].'),
			'translations/de/events/arrival.mdx': eventFile('of: title=16a3n07 body=0kehw33\ntitle: Ankunft der Passagiere\n', 'Ein Schiff kam.'),
		}),
		right: edition({
			'events/arrival.mdx': eventFile('title: Passengers arrive\ndate: 2026-03-02\nclaims: [c-arrival]\n', 'A ship came [@daily].'),
			'translations/de/events/arrival.mdx': eventFile(
				'of: title=16a3n07 body=0kehw33\ntitle: Ankunft der Passagiere\n',
				'Ein Schiff kam [@daily].',
			),
		}),
	},
	*run(corpus) {
		for (const { original, file } of translationsOf(corpus)) {
			const { filing } = file;
			const from = original.filing.file;
			for (const { path, meant } of strayWords(original, file)) {
				yield {
					file: filing.file,
					...placeOf(filing.places, path),
					message: `"${path.join('.')}" translates nothing that stands in ${from}`,
					hint: `${meant === undefined ? '' : `Did you mean "${meant}"? `}Delete it, or write it there first`,
				};
			}
			for (const [path, document] of Object.entries(filing.prose)) {
				const other = original.filing.prose[path];
				if (other)
					yield* differing(saidIn(other), saidIn(document), `"${path}"`, placeOf(filing.places, path.split('.')), original.filing, filing);
			}
			yield* differingBodies(original.filing, filing);
		}
	},
};

function* differingBodies(original: Filing, filing: Filing): Generator<Finding> {
	if (filing.sections.length === 0 || original.sections.every((digest) => digest === '')) return;
	const [there, here] = [original.body.headings, filing.body.headings];
	if (there.length !== here.length) {
		const { line, column } = here[there.length] ?? here.at(-1) ?? placeOf(filing.places, ['of']);
		yield {
			file: filing.file,
			line,
			column,
			message: `The text has ${countInWords(here.length, 'heading')}, that of the original ${countInWords(there.length, 'heading')}`,
			hint: `Divide it as ${original.file} is: ${there.map(({ depth, text }) => `${'#'.repeat(depth)} ${text}`).join(', ') || 'by no heading'}`,
		};
		return;
	}
	const [wanted, said] = [saidBySection(original.body), saidBySection(filing.body)];
	for (const index of wanted.keys()) {
		const heading = here[index - 1];
		const name = heading ? `the section "${heading.text}"` : here.length === 0 ? 'the text' : 'the text before the first heading';
		const position = heading ?? said[index]?.[0] ?? startOf(filing.body) ?? placeOf(filing.places, ['of']);
		yield* differing(wanted[index] ?? [], said[index] ?? [], name, position, original, filing);
	}
}

function startOf({ headings, quotations }: Document): Position | undefined {
	return headings[0] ?? quotations[0];
}

/** What one text lacks, and what it has too much. */
function* differing(
	wanted: readonly Said[],
	said: readonly Said[],
	name: string,
	position: Position,
	original: Filing,
	filing: Filing,
): Generator<Finding> {
	const [there, here] = [Map.groupBy(wanted, ({ what }) => what), Map.groupBy(said, ({ what }) => what)];
	for (const what of new Set([...there.keys(), ...here.keys()])) {
		const [more, own] = [there.get(what) ?? [], here.get(what) ?? []];
		const extra = own[more.length];
		if (own.length < more.length)
			yield {
				file: filing.file,
				line: position.line,
				column: position.column,
				message: `${capital(name)} has ${what} ${timesInWords(own.length)}, the original ${timesInWords(more.length)}`,
				hint: `Write it where ${original.file} has it, in line ${more[own.length]?.line ?? 1}`,
			};
		else if (extra)
			yield {
				file: filing.file,
				line: extra.line,
				column: extra.column,
				message: `${capital(name)} has ${what} ${timesInWords(own.length)}, the original ${timesInWords(more.length)}`,
				hint: `Delete it here, or write it into ${original.file} too`,
			};
	}
}

function timesInWords(count: number): string {
	return ['not at all', 'once', 'twice'][count] ?? `${count} times`;
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
