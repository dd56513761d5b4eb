import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../src/checks/rules.ts';
import { components } from '../../src/markup/attributes.ts';
import { claimKinds } from '../../src/model/claim.ts';
import { mapsSchema } from '../../src/model/maps.ts';
import { records } from '../../src/model/records.ts';
import { siteSchema } from '../../src/model/site.ts';
import { folders } from '../../src/read/kinds.ts';
import { keysOf } from '../../src/read/schema-tree.ts';

const guide = readFileSync('content/README.md', 'utf8');

test.each(rules)('$name stands in content/README.md as it is', ({ name, severity, summary, fixed }) => {
	expect(guide).toContain(`| \`${name}\`${fixed ? '' : ' *'} | ${severity} | ${summary} |`);
});

test.each(Object.keys(components))('<%s> is explained in content/README.md', (name) => {
	expect(guide).toContain(`<${name}`);
});

test('every key of site.yaml is named in content/README.md', () => {
	expect(keysOf(siteSchema).filter((key) => !new RegExp(`\`[^\`]*\\b${key}\\b`).test(guide))).toEqual([]);
});

test('every key of maps.yaml is named in content/README.md', () => {
	const keys = [...keysOf(mapsSchema), ...keysOf(mapsSchema, ['borders', '0'])];
	expect(keys.filter((key) => !new RegExp(`^(?:\\s+(?:- )?)?${key}:`, 'm').test(guide))).toEqual([]);
	expect(keys).toContain('between');
});

test.each(Object.entries(folders))('every key of %s is named in content/README.md', (_folder, { schema }) => {
	expect(keysOf(schema).filter((key) => !new RegExp(`\`[^\`]*\\b${key}\\b|^${key}:`, 'm').test(guide))).toEqual([]);
});

test.each(claimKinds)('what is a record for a claim of the kind %s stands in content/README.md', (kind) => {
	const [, row = ''] = new RegExp(`^\\| \`${kind}\` \\|(.*)\\|$`, 'm').exec(guide) ?? [];
	expect([...row.matchAll(/`([a-z-]+)`/g)].map(([, word]) => word)).toEqual(records[kind].flatMap(({ kinds }) => kinds));
});
