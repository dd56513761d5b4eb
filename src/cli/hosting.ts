import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { didYouMean } from '../model/suggestion.ts';
import { listInWords } from '../model/text.ts';
import { withCommands } from '../read/command-words.ts';
import { readCorpus } from '../read/content-folder.ts';
import type { Settings } from '../read/settings.ts';
import { hosts } from '../hosts/hosts.ts';
import { hostingOf } from '../hosts/rules.ts';
import { redirectsOf } from '../hosts/redirects.ts';
import { folderAt, refuse, runCommand, say, settingsHere } from './command.ts';

const names = Object.keys(hosts) as (keyof typeof hosts)[];

const USAGE = `Usage: npm run hosting -- ${names.join('|')} [--root DIR] [--to DIR] [--force]

Writes the configuration of a host: header fields, redirects, types and the 404 page. It is made for
SITE, BASE, CONTENT_DIR and OUT_DIR as they are set now; run it again when a record gets another id.
--root says where a server finds the site (default: OUT_DIR), --to where the file goes (default: here).
Exit code: 0 written or current, 1 another file is there (--force replaces it), 2 wrong usage.`;

runCommand(USAGE, (args) => {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { root: { type: 'string' }, to: { type: 'string', default: '.' }, force: { type: 'boolean', default: false } },
	});
	const [name = '', ...more] = positionals;
	if (name === '') refuse(`Name the host: ${listInWords(names)}`);
	if (more.length > 0) refuse(`There is one host too many: "${more.join(' ')}"`);
	if (!isHost(name)) refuse(`There is no host "${name}". ${didYouMean(name, names, `Hosts are ${listInWords(names)}`)}`);

	const settings = settingsHere();
	const { file, write, server } = hosts[name];
	const { corpus } = readCorpus(folderAt(settings.content));
	const published = publishedFolder(settings);
	const root = values.root ?? (server ? published : relative(process.cwd(), published) || '.');
	if (/[\u0000-\u001f\u007f]/.test(root) || (server && /[${}]/.test(root)))
		refuse(
			`--root is ${JSON.stringify(root)}; name a folder without "$", braces and ends of lines, which mean something in the configuration of a server`,
		);
	const text = withCommands(
		write(hostingOf(settings.base, redirectsOf(corpus, settings.base), corpus.site.editions), {
			site: settings.site,
			root,
			command: buildCommand(settings),
		}),
	);

	const path = join(values.to, file);
	if (existsSync(path)) {
		if (readFileSync(path, 'utf8') === text) {
			say.out(`${path} is current`);
			return 0;
		}
		if (!values.force) {
			say.fault(`${path} is there already, and says something else\n  Keep what you have changed in it, then replace it with --force`);
			return 1;
		}
	}
	mkdirSync(values.to, { recursive: true });
	writeFileSync(path, text);
	say.out(`${path} is written\n  ${hosts[name].next}`);
	return 0;
});

/** The folder that a host publishes: with a base path, the parent of the folder for it. */
function publishedFolder({ out, base }: Settings): string {
	const below = base.slice(0, -1);
	return below !== '' && out.endsWith(below) ? out.slice(0, -below.length) : out;
}

/** The command that builds it. Hosts that read `_headers` look for it at the top level. */
function buildCommand(settings: Settings): string {
	const { site, base } = settings;
	const published = relative(process.cwd(), publishedFolder(settings));
	const content = relative(process.cwd(), settings.content);
	const out = join(published, base.slice(1, -1));
	const variables = {
		SITE: site,
		BASE: base === '/' ? undefined : base.slice(0, -1),
		CONTENT_DIR: content === 'content' ? undefined : content,
		OUT_DIR: out === 'dist' ? undefined : out,
	};
	const set = Object.entries(variables)
		.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${inShell(value)} `]))
		.join('');
	return `${set}npm run build${base === '/' ? '' : ` && mv ${inShell(`${out}/_headers`)} ${inShell(`${out}/_redirects`)} ${inShell(`${published}/`)}`}`;
}

/** An argument, quoted if a shell would split it. */
function inShell(word: string): string {
	return /^[\w./:@%+~-]*$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function isHost(word: string): word is keyof typeof hosts {
	return Object.hasOwn(hosts, word);
}
