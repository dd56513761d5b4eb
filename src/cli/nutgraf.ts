#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

// The command of the package. Its imports load in older versions of Node, so that it can name the version it needs.

/** The modules of the subcommands, by name. */
const commands: Record<string, string> = {
	build: 'build',
	check: 'check',
	'check:links': 'check-links',
	dev: 'dev',
	editor: 'editor',
	hosting: 'hosting',
	import: 'import',
	new: 'new',
	preview: 'preview',
	translate: 'translate',
};

const USAGE = `Usage: npx nutgraf ${Object.keys(commands).join('|')} [OPTIONS]

Works on the content of the folder in which it is started. With a word and --help it says more.
To begin: npx nutgraf new site content, then npx nutgraf dev`;

const NEEDED = [22, 12] as const;

const [word, ...rest] = process.argv.slice(2);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
	console.error(`Nutgraf needs Node ${NEEDED.join('.')} or newer, and this is Node ${process.versions.node}: https://nodejs.org/`);
	process.exitCode = 1;
} else if (word === '--version' || word === '-v') {
	console.log((JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as { version: string }).version);
} else if (word === '--help' || word === '-h') {
	console.log(USAGE);
} else if (word === undefined || !Object.hasOwn(commands, word)) {
	console.error(word === undefined ? 'Say what to do' : `There is no command "${word}"`);
	console.error(`\n${USAGE}`);
	process.exitCode = 2;
} else {
	process.argv.splice(2, Infinity, ...rest);
	await load('compile-cache');
	await load(commands[word] ?? '');
}

/** Imports a module by a computed name, as its extension differs in the package. */
async function load(name: string): Promise<void> {
	await import(`./${name}${extname(import.meta.filename)}`);
}
