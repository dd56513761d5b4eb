import { compareProblems, type Problem } from '../model/problem.ts';
import { didYouMean } from '../model/suggestion.ts';
import { readFiles, type Corpus } from '../read/corpus.ts';
import { translatedOnly } from '../read/edition.ts';
import { placeOf } from '../read/texts.ts';
import { translationsFolder } from '../read/translations.ts';
import type { Check } from './check.ts';
import { checks, rules } from './rules.ts';

/** The problems of content files given by path and contents, in order of file and line, as they are on a day. */
export function checkFiles(files: Readonly<Record<string, string | Uint8Array>>, today: Date): Problem[] {
	return problemsOf(readFiles(files), today);
}

/** All problems of a corpus, those found while reading and those of checks, as of a day, in order of file and line. */
export function problemsOf({ corpus, problems }: { corpus: Corpus; problems: Problem[] }, today?: Date): Problem[] {
	return withSeverities([...problems, ...runChecks(corpus, today), ...unknownRules(corpus)], corpus).sort(compareProblems);
}

/** Problems that the checks find in a corpus and in its translations, with the default severities. */
export function runChecks(corpus: Corpus, today = new Date()): Problem[] {
	return [...found(checks, corpus, today), ...[...corpus.translations.keys()].flatMap((language) => problemsIn(language, corpus, today))];
}

function found(some: readonly Check[], corpus: Corpus, today: Date): Problem[] {
	return some.flatMap(({ name, severity, run }) => [...run(corpus, today)].map((finding) => ({ rule: name, severity, ...finding })));
}

/** Problems in the words of translations into a language. */
function problemsIn(language: string, corpus: Corpus, today: Date): Problem[] {
	if (corpus.translations.get(language)?.size === 0) return [];
	const ofWords = checks.filter(({ inEditions }) => inEditions);
	return found(ofWords, translatedOnly(corpus, language), today).filter(
		// What has no place in the file is a fact, and reported in the original.
		({ file, line, column }) => file.startsWith(`${translationsFolder}/${language}/`) && (line > 1 || column > 1),
	);
}

/** Applies the severities of `site.yaml`; drops problems of rules that are off. */
function withSeverities(problems: Problem[], { site }: Corpus): Problem[] {
	const adjustable = new Set(rules.filter(({ fixed }) => !fixed).map(({ name }) => name));
	return problems.flatMap((problem) => {
		const set = adjustable.has(problem.rule) ? site.rules[problem.rule] : undefined;
		if (set === 'off') return [];
		return [set === undefined ? problem : { ...problem, severity: set }];
	});
}

function unknownRules({ site, siteFiling }: Corpus): Problem[] {
	return Object.keys(site.rules).flatMap((name): Problem[] => {
		const rule = rules.find((known) => known.name === name);
		if (rule && !rule.fixed) return [];
		const names = rules.filter(({ fixed }) => !fixed).map((known) => known.name);
		return [
			{
				rule: 'schema',
				severity: 'error',
				file: siteFiling.file,
				...placeOf(siteFiling.places, ['rules', name]),
				message: rule ? `The rule "${name}" cannot be changed` : `There is no rule "${name}"`,
				hint: rule
					? 'Delete the line; this rule keeps the site safe or readable by machines'
					: didYouMean(name, names, `Rules are ${names.join(', ')}`),
			},
		];
	});
}
