import { stringify } from 'yaml';
import { keysOf } from '../../read/schema-tree.ts';
import { readYaml } from '../../read/yaml.ts';
import { sourceSchema } from '../../model/source.ts';

/** Keys that no bibliography has: what a person wrote under them is kept. */
const ours = ['translated-title', 'kind', 'read', 'archived', 'reports', 'speaks-for', 'link', 'aliases'];

/** A source as YAML, with the keys in the order of the schema. */
export function textOfSource(source: Record<string, unknown>): string {
	const ordered = Object.fromEntries(
		keysOf(sourceSchema)
			.filter((key) => source[key] !== undefined)
			.map((key) => [key, source[key]]),
	);
	// Scalars are read as strings, so a year needs no quotation marks.
	return stringify(ordered, { schema: 'failsafe', lineWidth: 100, aliasDuplicateObjects: false });
}

/** An imported source with what a person added to the file it replaces; `existing` is the YAML of that file. */
export function mergedWith(existing: string, source: Record<string, unknown>): Record<string, unknown> {
	const { data } = readYaml(existing.replace(/^\ufeff/, ''));
	const before = (data ?? {}) as Record<string, unknown>;
	const kept = ours.filter((key) => before[key] !== undefined).map((key) => [key, before[key]]);
	return { ...(before['note'] === undefined ? {} : { note: before['note'] }), ...source, ...Object.fromEntries(kept) };
}
