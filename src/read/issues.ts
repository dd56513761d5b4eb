import type { z } from 'astro/zod';
import type { TextProblem } from '../markup/document.ts';
import { forms, type Fault } from '../model/fault.ts';
import { didYouMean } from '../model/suggestion.ts';
import { listInWords } from '../model/text.ts';
import { hintOfList } from './list-hint.ts';
import { misplaced, type Slip } from './misplaced.ts';
import { keysOf, schemasAt } from './schema-tree.ts';
import type { YamlReading } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** Turns the issues of a schema into problems with positions in the file, one per mistake. */
export function problemsOfIssues(issues: readonly Issue[], yaml: YamlReading, schema: z.core.$ZodType): TextProblem[] {
	const { data, places } = yaml;
	const told = new Set<string>();
	const own = new Map<string, Fault | undefined>();
	return misplaced([...issues.flatMap((issue) => slipsOf(issue, [])), ...unknownBlanks(yaml, schema)], yaml, schema);

	function slipsOf(issue: Issue, above: PropertyKey[]): Slip[] {
		const path = [...above, ...issue.path].map(String);
		const name = path.join('.');
		const slip = (message: string, hint: string, at = placeOf(path)): Slip => ({
			is: 'other',
			path,
			problem: { rule: 'schema', severity: 'error', ...at, message, hint },
		});
		const missing = (words: readonly string[] = []): Slip => ({
			...slip(`"${name}" is missing`, hintOfMissing(path, words)),
			is: 'missing',
		});
		if (issue.code === 'unrecognized_keys') {
			// The fault of the whole value covers issues within it.
			if (ownFault(path) || ownFault(path.slice(0, -1))) return [];
			return issue.keys.map((key) => ({ ...slip('', ''), is: 'unknown', path: [...path, key] }));
		}
		const fault =
			issue.code === 'invalid_union' || issue.code === 'invalid_type' ? (ownFault(path) ?? ownFault(path.slice(0, -1))) : undefined;
		if (fault) {
			if (told.has(fault.message)) return [];
			told.add(fault.message);
			return [slip(fault.message, fault.hint)];
		}
		switch (issue.code) {
			case 'invalid_union': {
				const branches = issue.errors
					.filter((errors) => errors.length > 0 && !errors.some((error) => error.code === 'invalid_type' && error.path.length === 0))
					.map((errors) => errors.flatMap((error) => slipsOf(error as Issue, path)));
				// The alternative with the fewest problems is the one that was meant.
				const [meant] = branches.sort((a, b) => misplaced(a, yaml, schema).length - misplaced(b, yaml, schema).length);
				return (
					meant ?? [
						slip(
							`"${name}" has the wrong form`,
							`Write ${keysOf(schema, path).length > 0 ? `{…} with keys among ${keysOf(schema, path).join(', ')}` : 'one text'}`,
						),
					]
				);
			}
			case 'invalid_type': {
				const value = valueAt(data, path);
				if (value === undefined) return [missing()];
				if (issue.expected === 'array' || issue.expected === 'tuple') {
					return [
						slip(
							`"${name}" is a list${typeof value === 'string' ? `, not "${value}"` : ''}`,
							hintOfList(value, keysOf(schema, [...path, '0'])),
						),
					];
				}
				if (issue.expected === 'string') {
					const brackets =
						Array.isArray(value) && value.every((item) => typeof item === 'string')
							? `, ${JSON.stringify(`[${value.join(', ')}]`)}, if the brackets are part of it`
							: ' if it begins with punctuation';
					return [slip(`"${name}" is a text`, `Write one text, in quotation marks${brackets}`)];
				}
				const keys = keysOf(schema, path);
				const isItem = /^\d+$/.test(path.at(-1) ?? '');
				return [
					slip(
						`"${name}" contains keys and values of its own`,
						`Write ${isItem ? 'them in its place' : 'them indented below it'}${keys.length === 0 ? '' : `; keys are ${keys.join(', ')}`}`,
					),
				];
			}
			case 'invalid_value': {
				const words = issue.values.map(String);
				const value = valueAt(data, path);
				if (value === undefined) return [missing(words)];
				const list = `Write ${listInWords(words, 'or')}`;
				if (typeof value !== 'string') return [slip(`"${name}" cannot be ${Array.isArray(value) ? 'a list' : 'keys and values'}`, list)];
				return [slip(`"${name}" cannot be "${value}"`, didYouMean(value, words, list))];
			}
			case 'too_small':
				return [slip(`"${name}" has too few parts`, `Write ${issue.minimum} of them`)];
			case 'too_big':
				return [slip(`"${name}" has too many parts`, `Write ${issue.maximum} of them`)];
			case 'invalid_key':
				return issue.issues.flatMap((inner) => [
					slip(`The key "${name}" cannot be used: ${inner.message}`, hintOf(inner as Issue), places[`key:${name}`] ?? placeOf(path)),
				]);
			default:
				return [slip(`${name}: ${issue.message}`, hintOf(issue))];
		}
	}

	/** The fault in `forms` for a path, cached: each item of a long list asks for that of the list. */
	function ownFault(path: readonly string[]): Fault | undefined {
		const name = path.join('.');
		if (!own.has(name))
			own.set(
				name,
				path.length === 0 ? undefined : schemasAt(schema, path).flatMap((one) => forms.get(one)?.faultOf(valueAt(data, path)) ?? [])[0],
			);
		return own.get(name);
	}

	/** The hint for a missing key, whose line may be there without a value. */
	function hintOfMissing(path: readonly string[], words: readonly string[]): string {
		const key = path.at(-1) ?? '';
		if (places[`key:${path.join('.')}`])
			return `Fill in what belongs after ${key}:${words.length === 0 ? '' : ` ${listInWords(words, 'or')}`}`;
		const between =
			yaml.braced.size > 0 && [...yaml.braced].some((one) => one.split('.').slice(0, -1).join('.') === path.slice(0, -1).join('.'));
		if (between) return `Add ${key}: ${words.length === 0 ? '…' : listInWords(words, 'or')} between the braces`;
		return words.length === 0 ? `Add a line ${key}: …` : `Add a line ${key}: with ${listInWords(words, 'or')}`;
	}

	/** The position of a value, or of its nearest ancestor in the file. */
	function placeOf(path: readonly string[]): { line: number; column: number } {
		for (let length = path.length; length > 0; length--) {
			const at = places[path.slice(0, length).join('.')];
			if (at) return { line: at.line, column: at.column };
		}
		return { line: 1, column: 1 };
	}
}

/** Unknown keys without a value, which the schema does not see. */
function unknownBlanks({ blank }: YamlReading, schema: z.core.$ZodType): Slip[] {
	return blank.flatMap((path): Slip[] => {
		const known = keysOf(schema, path.slice(0, -1));
		if (known.length === 0 || known.includes(path.at(-1) ?? '')) return [];
		return [{ is: 'unknown', path, problem: { rule: 'schema', severity: 'error', line: 1, column: 1, message: '', hint: '' } }];
	});
}

function hintOf(issue: Issue): string {
	const hint = issue.code === 'custom' ? issue.params?.['hint'] : undefined;
	return typeof hint === 'string' ? hint : 'Look at another file of this kind';
}

function valueAt(data: unknown, path: readonly string[]): unknown {
	return path.reduce<unknown>(
		(value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
		data,
	);
}
