import { stringify } from 'yaml';
import { digestsInLine } from '../model/digest.ts';
import { missingWords } from '../read/edition.ts';
import { bodyOf } from '../read/record.ts';
import type { Corpus } from '../read/corpus.ts';
import { readYaml } from '../read/yaml.ts';
import { digestsOf, wordsOf, type Original } from '../read/words.ts';

type Branch = { [key: string]: Branch | string } | (Branch | string)[];

/** The start of a translation: the words of its original, to be replaced. `bytes` are those of the original. */
export function startOfTranslation(original: Original, language: string, corpus: Corpus, bytes: Uint8Array): string {
	const { file } = original.filing;
	const wanted = new Set(
		missingWords(original, { words: { of: '' }, filing: original.filing }, corpus, language).map((path) => path.join('\n')),
	);
	const words: Branch = {};
	for (const { path, text } of wordsOf(original)) if (wanted.has(path.join('\n'))) put(words, path, text);
	const yaml = [
		`# Translate the words below into ${languageName(language)}, and delete this line. Facts stand only in ${file}.\n`,
		ofLine(original),
		Object.keys(words).length === 0 ? '' : stringify(words, { lineWidth: 100 }),
	].join('');
	if (!file.endsWith('.mdx')) return yaml;
	const body = bodyOf(bytes).trim();
	return `---\n${yaml}---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** A translation with `of` as it would be written today, and every other line as it was. Nothing if it has no keys that can be read. */
export function renewed(text: string, original: Original): string | undefined {
	const lines = text.split('\n');
	const isText = original.filing.file.endsWith('.mdx');
	const first = isText ? 1 : 0;
	const end = isText ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') : lines.length;
	if (end === -1 || (isText && lines[0]?.trimEnd() !== '---')) return undefined;
	const { data, places } = readYaml(lines.slice(first, end).join('\n'), first + 1);
	if (data === undefined) return undefined;
	const at = places['key:of'];
	const start = at ? at.line - 1 : first;
	let after = at ? start + 1 : start;
	// The lines of a folded text are indented.
	while (at && after < end && /^\s+\S/.test(lines[after] ?? '')) after += 1;
	return [...lines.slice(0, start), ...ofLine(original).trimEnd().split('\n'), ...lines.slice(after)].join('\n');
}

/** `ko` -> `Korean`. */
export function languageName(language: string): string {
	return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
}

function ofLine(original: Original): string {
	return stringify({ of: digestsInLine(digestsOf(original)) }, { lineWidth: 100 });
}

/** Puts a text where its path leads. */
function put(into: Branch, [key = '', next, ...rest]: (string | number)[], text: string): void {
	const branch = into as Record<string, Branch | string>;
	if (next === undefined) {
		branch[key] = text;
		return;
	}
	branch[key] ??= typeof next === 'number' ? [] : {};
	put(branch[key] as Branch, [next, ...rest], text);
}
