import type { Fault } from './fault.ts';
import { listInWords } from './text.ts';

/**
 * The fault if names of `field` are not a list of `{family, given}` and `{literal}`: plain texts, or a name
 * that is both. `undefined` where the general message will do.
 */
export function faultOfNames(value: unknown, field = 'author'): Fault | undefined {
	if (typeof value === 'string') {
		const names = value.split(/\s*;\s*/).filter(Boolean);
		const taken = names.map(nameMeant);
		const whole = `[${names.map(literal).join(', ')}]`;
		return {
			message: `"${field}" is a list, not "${value}"`,
			hint: taken.every((name) => name !== undefined) ? `Write [${taken.join(', ')}] or ${whole}` : `Write ${whole}${PARTS}`,
		};
	}
	if (!Array.isArray(value)) return undefined;
	const texts = value.filter((name) => typeof name === 'string');
	if (texts.length > 0) {
		return {
			message:
				texts.length === 1
					? `The ${field} "${texts[0]}" is a text, not a name in its parts`
					: `The ${field}s ${listInWords(texts.map((text) => `"${text}"`))} are texts, not names in their parts`,
			hint: `Write ${listInWords(texts.map((text) => nameMeant(text) ?? literal(text)))}${PARTS}`,
		};
	}
	const both = value.find((name: unknown) => isRecord(name) && 'literal' in name && Object.keys(name).length > 1) as
		Record<string, unknown> | undefined;
	if (!both) return undefined;
	const parts = Object.keys(both).filter((key) => key !== 'literal');
	return {
		message: `A name has either "literal" or ${listInWords(parts.map((key) => `"${key}"`))}, not both`,
		hint: 'Keep literal for a name that is not to be taken apart, family and given for that of a person; delete the rest',
	};
}

const PARTS = ', or a person’s name in its parts, as in {family: Kim, given: Min-ji}';

/** Splits `Kim, Min-ji` into its parts, as YAML. */
function nameMeant(text: string): string | undefined {
	const [, family = '', given = ''] = /^([^,]+),\s*([^,]+)$/.exec(text.trim()) ?? [];
	return given === '' ? undefined : `{family: ${asYaml(family)}, given: ${asYaml(given)}}`;
}

function literal(text: string): string {
	return `{literal: ${asYaml(text)}}`;
}

/** A text as a value in a YAML flow mapping. */
function asYaml(text: string): string {
	const trimmed = text.trim();
	return /^\p{L}(?:[\p{L}\p{M}\p{N} .’'()-]*[\p{L}\p{M}\p{N}.’')])?$/u.test(trimmed) ? trimmed : JSON.stringify(trimmed);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
