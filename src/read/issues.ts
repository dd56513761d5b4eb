import type { z } from 'astro/zod';
import type { TextProblem } from '../markup/document.ts';
import { didYouMean } from '../model/suggestion.ts';
import { listInWords } from '../model/text.ts';
import type { YamlReading } from './yaml.ts';

type Issue = z.core.$ZodIssue;

type KeysAt = (path: readonly string[]) => string[];

/** What a schema found, as problems with their places in the file. `keysAt` names the keys that can stand at a path. */
export function problemsOfIssues(issues: readonly Issue[], yaml: YamlReading, keysAt: KeysAt): TextProblem[] {
	const { data, places } = yaml;
	return issues.flatMap((issue) => problemsOf(issue, []));

	function problemsOf(issue: Issue, above: PropertyKey[]): TextProblem[] {
		const path = [...above, ...issue.path].map(String);
		const name = path.join('.');
		const problem = (message: string, hint: string, at = placeOf(path)): TextProblem => ({ rule: 'schema', severity: 'error', ...at, message, hint });
		switch (issue.code) {
			case 'unrecognized_keys':
				return issue.keys.map((key) => unknownKey([...path, key], yaml, keysAt(path)));
			case 'invalid_union': {
				const branch = issue.errors.find((errors) => !errors.some((error) => error.code === 'invalid_type' && error.path.length === 0));
				if (branch && branch.length > 0) return branch.flatMap((error) => problemsOf(error as Issue, path));
				return [problem(`${name} has the wrong form`, 'Look at another file of this kind, or at content/README.md')];
			}
			case 'invalid_type': {
				const value = valueAt(data, path);
				if (value === undefined) return [problem(`"${name}" is missing`, hintOfMissing(path))];
				if (issue.expected === 'array' || issue.expected === 'tuple') {
					return [problem(`"${name}" is a list${typeof value === 'string' ? `, not "${value}"` : ''}`, hintOfList(value))];
				}
				if (issue.expected === 'string') return [problem(`"${name}" is a text`, 'Write one text, in quotation marks if it begins with a sign')];
				return [problem(`"${name}" holds keys and values of its own`, 'Write them indented below it')];
			}
			case 'invalid_value': {
				const value = valueAt(data, path);
				if (value === undefined) return [problem(`"${name}" is missing`, hintOfMissing(path))];
				const words = issue.values.map(String);
				const list = words.length > 20 ? 'Look at content/README.md for the words' : `Write ${listInWords(words, 'or')}`;
				if (typeof value !== 'string') return [problem(`"${name}" cannot be ${Array.isArray(value) ? 'a list' : 'keys and values'}`, list)];
				return [problem(`"${name}" cannot be "${value}"`, didYouMean(value, words, list))];
			}
			case 'too_small':
			case 'too_big':
				return [problem(`"${name}" has too ${issue.code === 'too_big' ? 'many' : 'few'} parts`, 'Look at another file of this kind')];
			case 'invalid_key':
				return issue.issues.flatMap((inner) => [problem(`The key "${name}" cannot be used: ${inner.message}`, hintOf(inner as Issue), places[`key:${name}`] ?? placeOf(path))]);
			default:
				return [problem(`${name}: ${issue.message}`, hintOf(issue))];
		}
	}

	/** A key with nothing behind it counts as left out, but its line is there. */
	function hintOfMissing(path: readonly string[]): string {
		const key = path.at(-1) ?? '';
		return places[`key:${path.join('.')}`] ? `Fill in what belongs behind ${key}:` : `Add a line ${key}: …`;
	}

	/** The place of the value, else of the nearest thing around it that stands in the file. */
	function placeOf(path: readonly string[]): { line: number; column: number } {
		for (let length = path.length; length > 0; length--) {
			const at = places[path.slice(0, length).join('.')];
			if (at) return { line: at.line, column: at.column };
		}
		return { line: 1, column: 1 };
	}
}

/** Keys with nothing behind them count as left out; one that no record has is still a mistake. */
export function problemsOfBlanks(yaml: YamlReading, keysAt: KeysAt): TextProblem[] {
	return yaml.blank.flatMap((path) => {
		const known = keysAt(path.slice(0, -1));
		return known.length === 0 || known.includes(path.at(-1) ?? '') ? [] : [unknownKey(path, yaml, known)];
	});
}

function unknownKey(path: string[], { places, braced, blank }: YamlReading, known: string[]): TextProblem {
	const name = path.join('.');
	const key = path.at(-1) ?? '';
	const at = places[`key:${name}`] ?? { line: 1, column: 1 };
	// The rest of a text: without a value of its own, or not a word that could be a key.
	const isRest = braced.has(name) && (!/^[a-z-]+$/i.test(key) || blank.some((other) => other.join('.') === name));
	const otherwise = isRest ? 'Put the text before it in quotation marks: YAML ends it at the comma' : known.length === 0 ? 'Delete it' : `Keys are ${known.join(', ')}`;
	const hint = path.length === 1 && key === 'id' ? 'Delete it; the name of the file is the id' : didYouMean(key, known, otherwise);
	return { rule: 'schema', severity: 'error', line: at.line, column: at.column, message: `Unknown key "${name}"`, hint };
}

function hintOf(issue: Issue): string {
	const hint = issue.code === 'custom' ? issue.params?.['hint'] : undefined;
	return typeof hint === 'string' ? hint : 'Look at another file of this kind';
}

function hintOfList(value: unknown): string {
	if (typeof value !== 'string') return 'Write the items between square brackets';
	return /^-\S/.test(value) ? 'Write a space after each hyphen' : `Write [${value}]`;
}

function valueAt(data: unknown, path: readonly string[]): unknown {
	return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined), data);
}
