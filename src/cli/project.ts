import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroInlineConfig, AstroUserConfig } from 'astro';
import { nutgraf, optionsOf } from '../integration.ts';
import type { Settings } from '../read/settings.ts';
import { settingsHere } from './command.ts';

/** Names of Astro configuration files. */
const NAMES = ['mjs', 'js', 'ts', 'mts', 'cjs', 'cts'].map((ending) => `astro.config.${ending}`);

/** The Astro project in the current directory, with its own configuration or else ours, and its settings. */
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
		// Astro can load configurations that Node cannot, and reports what is wrong.
		return {};
	}
}
