import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroInlineConfig, AstroUserConfig } from 'astro';
import { nutgraf, optionsOf } from '../integration.ts';
import type { Settings } from '../read/settings.ts';
import { settingsHere } from './command.ts';

/** The names under which Astro looks for the configuration of a project. */
const NAMES = ['mjs', 'js', 'ts', 'mts', 'cjs', 'cts'].map((ending) => `astro.config.${ending}`);

/** The Astro project in the folder where the command was started, with its own configuration, if it has one, else with ours; and what it sets. */
export async function projectHere(): Promise<{ project: AstroInlineConfig; settings: Settings }> {
	const root = process.cwd();
	const file = NAMES.map((name) => join(root, name)).find((path) => existsSync(path));
	if (file === undefined)
		return { project: { root, configFile: false, integrations: [nutgraf()], devToolbar: { enabled: false } }, settings: settingsHere() };
	const { site, base, integrations = [] } = await configIn(file);
	return { project: { root }, settings: settingsHere({ options: optionsOf(integrations), otherwise: { site, base } }) };
}

async function configIn(file: string): Promise<AstroUserConfig> {
	try {
		return ((await import(pathToFileURL(file).href)) as { default: AstroUserConfig }).default;
	} catch {
		// Astro can read more than Node, and says what is wrong.
		return {};
	}
}
