import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { speakerOf } from '../model/source.ts';
import { readCorpus } from '../read/content-folder.ts';
import type { Corpus } from '../read/corpus.ts';
import { contentOption, folderAt, fromHere, runCommand, say } from './command.ts';
import { jsonSchemaOf, yamlFiles } from './schemas.ts';

const USAGE = `Usage: npm run editor -- [--check] [--content DIR]

Writes .vscode/: schemas that complete and check the YAML files of a content folder (default:
CONTENT_DIR, else content) with its ids, and snippets that complete [@. Other settings stay.
Exit code: 0 written, 1 not current (with --check) or not writable, 2 wrong usage.`;

const SETTINGS = '.vscode/settings.json';

runCommand(USAGE, (args) => {
	const { values } = parseArgs({ args, options: { ...contentOption(), check: { type: 'boolean', default: false } } });
	const folder = folderAt(values.content);
	const settings = settingsWith(folder);
	if (!settings) {
		say.fault(`${SETTINGS} is not plain JSON\n  Delete its comments, or delete the file`);
		return 1;
	}
	const { corpus } = readCorpus(folder);
	const files: Record<string, string> = {
		...Object.fromEntries(
			(Object.keys(yamlFiles) as (keyof typeof yamlFiles)[]).map((kind) => [schemaFile(kind), inJson(jsonSchemaOf(kind, corpus))]),
		),
		'.vscode/citations.code-snippets': inJson(snippets(corpus)),
		[SETTINGS]: inJson(settings),
	};
	const stale = Object.keys(files).filter((file) => !existsSync(file) || readFileSync(file, 'utf8') !== files[file]);
	if (values.check) {
		for (const file of stale) say.fault(`${file} is not current`);
		say.out(stale.length === 0 ? 'The help for editors is current' : '  Run npm run editor');
		return stale.length === 0 ? 0 : 1;
	}
	for (const file of stale) {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, files[file] ?? '');
	}
	say.out(
		`${stale.length} of ${Object.keys(files).length} files in .vscode/ are written\n  In VS Code, install the extensions YAML (redhat.vscode-yaml) and MDX (unifiedjs.vscode-mdx)`,
	);
	return 0;
});

/** The existing settings merged with ours; `undefined` if they cannot be parsed. */
function settingsWith(folder: string): Record<string, unknown> | undefined {
	let settings: Record<string, unknown> = {};
	try {
		if (existsSync(SETTINGS)) settings = JSON.parse(readFileSync(SETTINGS, 'utf8')) as Record<string, unknown>;
	} catch {
		return undefined;
	}
	const schemas = Object.entries(yamlFiles).map(([kind, { files }]) => [`./${schemaFile(kind)}`, fromHere(folder, files)]);
	return {
		...settings,
		'files.associations': { ...(settings['files.associations'] as object | undefined), '*.mdx': 'mdx' },
		'yaml.schemas': { ...(settings['yaml.schemas'] as object | undefined), ...Object.fromEntries(schemas) },
		// Editors show no suggestions in prose unless switched on.
		'[mdx]': { ...(settings['[mdx]'] as object | undefined), 'editor.quickSuggestions': { other: 'on', comments: 'off', strings: 'off' } },
	};
}

/** One snippet for each source. An editor closes the bracket, so the snippet does not. */
function snippets({ sources }: Corpus): Record<string, unknown> {
	return Object.fromEntries(
		[...sources.values()].map((source) => [
			source.id,
			{
				scope: 'mdx,markdown',
				prefix: `@${source.id}`,
				body: `@${source.id}`,
				description: [source.title, speakerOf(source), source.issued].filter(Boolean).join(' · '),
			},
		]),
	);
}

function schemaFile(kind: string): string {
	return `.vscode/nutgraf/${kind}.schema.json`;
}

function inJson(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}
