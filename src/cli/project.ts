import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { nutgraf } from '../integration.ts';

/** The names under which Astro looks for the configuration of a project. */
const NAMES = ['mjs', 'js', 'ts', 'mts', 'cjs', 'cts'].map((ending) => `astro.config.${ending}`);

/** The Astro project in the folder where the command was started: with its own configuration, if it has one, else with ours. */
export function projectHere(): AstroInlineConfig {
	const root = process.cwd();
	if (NAMES.some((name) => existsSync(resolve(root, name)))) return { root };
	return { root, configFile: false, integrations: [nutgraf()], devToolbar: { enabled: false } };
}
