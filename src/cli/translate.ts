import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { countInWords, listInWords } from '../model/text.ts';
import { didYouMean } from '../model/suggestion.ts';
import { readCorpus } from '../read/content-folder.ts';
import type { Corpus } from '../read/corpus.ts';
import { originalFile, placeInTranslation, translationFile, translationsFolder } from '../read/translations.ts';
import { changesOf, originalOf, originalsOf, type Original } from '../read/words.ts';
import { checkCommand, contentOption, folderAt, fromHere, refuse, runCommand, say } from './command.ts';
import { renewed, startOfTranslation } from './translation-file.ts';
import { statusOf } from './translation-status.ts';

const USAGE = `Usage: npm run translate -- LANG [PATH] [--content DIR]
       npm run translate -- [LANG] --status

Writes the start of a translation into a language of \`editions\` in site.yaml, with the words of the
original: of the file at PATH (claims/c-a.yaml), or of every file that has none. Where there is one
that is older than its original, PATH renews its \`of\` and says what changed; words are never changed.
--status prints what is translated, stale, begun and missing.
Exit code: 0 done, 1 a file cannot be written, 2 wrong usage.`;

runCommand(USAGE, (args) => {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { ...contentOption(), status: { type: 'boolean', default: false } },
	});
	const [language, path, ...more] = positionals;
	if (more.length > 0) refuse(`There is one path too many: "${more.join(' ')}"`);
	const folder = folderAt(values.content);
	const { corpus } = readCorpus(folder);
	const { editions } = corpus.site;
	if (values.status && path !== undefined) refuse('--status is of a language, not of a file');
	if (language === undefined && !values.status) refuse('Say into which language, such as ko');
	if (language !== undefined && !editions.includes(language))
		refuse(
			`"${language}" is not one of the editions of site.yaml. ${didYouMean(language, editions, `Write editions: [${[...editions, language].join(', ')}] into it`)}`,
		);
	if (values.status || language === undefined) {
		const languages = language === undefined ? editions : [language];
		say.out(languages.length === 0 ? 'site.yaml names no editions' : languages.map((one) => statusOf(corpus, one)).join('\n\n'));
		return 0;
	}
	const next = `  Translate the words in place, then run ${checkCommand(values.content)}`;
	if (path !== undefined) return translateOne(folder, corpus, language, path, next);

	const missing = [...originalsOf(corpus)].filter(({ kind, id }) => !existsSync(join(folder, translationFile(language, kind, id))));
	for (const original of missing) begin(folder, corpus, language, original);
	say.out(missing.length === 0 ? 'Nothing is missing' : `${countInWords(missing.length, 'file')} written\n${next}`);
	return 0;
});

/** Begins the translation of one file, or renews its `of`. */
function translateOne(folder: string, corpus: Corpus, language: string, path: string, next: string): 0 | 1 {
	const original = originalAt(folder, corpus, language, path);
	const file = translationFile(language, original.kind, original.id);
	const at = join(folder, file);
	if (!existsSync(at)) {
		begin(folder, corpus, language, original);
		say.out(next);
		return 0;
	}
	const before = readFileSync(at, 'utf8');
	const known = corpus.translations.get(language)?.get(`${original.kind}/${original.id}`);
	const changed = known && changesOf(original, known);
	if (changed?.length === 0) {
		say.out(`${fromHere(folder, file)} is up to date with ${fromHere(folder, original.filing.file)}`);
		return 0;
	}
	const after = renewed(before, original);
	if (after === undefined) {
		say.fault(`${fromHere(folder, file)} cannot be read\n  Correct what the check reports in it, or delete it and run this again`);
		return 1;
	}
	writeFileSync(at, after);
	say.out(
		`${fromHere(folder, file)} now says that it translates ${fromHere(folder, original.filing.file)} as that is\n  ${
			changed ? `See that it does: ${listInWords(changed)} changed. ` : ''
		}No other line was touched`,
	);
	return 0;
}

function begin(folder: string, corpus: Corpus, language: string, original: Original): void {
	const file = translationFile(language, original.kind, original.id);
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	const text = startOfTranslation(original, language, corpus, readFileSync(join(folder, original.filing.file)));
	writeFileSync(join(folder, file), text, { flag: 'wx' });
	say.out(`${fromHere(folder, file)} is written`);
}

/** The original that a path means: its own, with or without its ending and the folder, or that of its translation. */
function originalAt(folder: string, corpus: Corpus, language: string, path: string): Original {
	const seen = relative(folder, resolve(path)).split(sep).join('/');
	const inFolder = existsSync(resolve(path)) && !seen.startsWith('../') ? seen : path.replaceAll('\\', '/').replace(/^\.\//, '');
	const [, below = inFolder] = new RegExp(`(?:^|/)${translationsFolder}/${language}/(.+)$`).exec(inFolder) ?? [];
	const all = [...originalsOf(corpus)];
	const tail = (file: string): boolean => file === below || file.replace(/\.\w+$/, '') === below || below.endsWith(`/${file}`);
	const found = all.find(({ filing }) => tail(filing.file));
	if (found) return found;
	const place = placeInTranslation(below);
	if ('kind' in place && originalOf(corpus, place.kind, place.id) === undefined)
		refuse(
			`There is no ${originalFile(place.kind, place.id)}. ${didYouMean(
				originalFile(place.kind, place.id),
				all.map(({ filing }) => filing.file),
				'Write the path of a file of the content folder',
			)}`,
		);
	return refuse(`"${path}" is nothing that is translated. Write a path such as claims/c-a.yaml`);
}
