import { weights, type Event } from '../model/event.ts';
import { translatedKinds } from '../model/translation.ts';
import { linesOf, listInWords } from '../model/text.ts';
import type { Corpus } from '../read/corpus.ts';
import { changesOf, copiedWords, originalsOf, type Original } from '../read/words.ts';
import { languageName } from './translation-file.ts';

/** The groups that are counted, in order. */
const groups = translatedKinds.flatMap((kind) => (kind === 'events' ? weights.map((weight) => `events, ${weight}`) : [kind]));

/** What is translated into a language, out of date, begun and missing, by kind and by the weight of events. */
export function statusOf(corpus: Corpus, language: string): string {
	const translation = corpus.translations.get(language);
	const originals = Map.groupBy(originalsOf(corpus), groupOf);
	const sum = { all: 0, done: 0, stale: 0, begun: 0 };
	const lines = groups.flatMap((group) => {
		const all = originals.get(group) ?? [];
		if (all.length === 0) return [];
		const [missing, begun, stale]: [string[], string[], string[]] = [[], [], []];
		for (const original of all) {
			const file = translation?.get(`${original.kind}/${original.id}`);
			if (!file) missing.push(original.id);
			else if (copiedWords(original, file).length > 0) begun.push(original.id);
			const changed = file ? changesOf(original, file) : [];
			if (changed.length > 0) stale.push(`${original.filing.file}: ${listInWords(changed)}`);
		}
		const done = all.length - missing.length - begun.length;
		sum.all += all.length;
		sum.done += done;
		sum.stale += stale.length;
		sum.begun += begun.length;
		return [
			`  ${group.padEnd(16)} ${done} of ${all.length}`,
			...stale.map((line) => `    stale   ${line}`),
			...listed('begun', begun),
			...listed('missing', missing),
		];
	});
	return [
		`${languageName(language)} (${language}): ${sum.done} of ${sum.all} translated, ${sum.stale} stale, ${sum.begun} begun`,
		...lines,
	].join('\n');
}

/** Ids behind a word, on as many lines as they need. */
function listed(word: string, ids: readonly string[]): string[] {
	return ids.length === 0 ? [] : linesOf(ids.join(', '), 90).map((line, index) => `    ${(index === 0 ? word : '').padEnd(7)} ${line}`);
}

function groupOf({ kind, record }: Original): string {
	return kind === 'events' ? `events, ${(record as unknown as Event).weight}` : kind;
}
