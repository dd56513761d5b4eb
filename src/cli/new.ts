import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { faultOfId } from '../model/id.ts';
import { starts } from '../model/start.ts';
import { didYouMean } from '../model/suggestion.ts';
import { listInWords } from '../model/text.ts';
import { folders } from '../read/kinds.ts';
import { checkCommand, contentOption, folderAt, fromHere, refuse, runCommand, say } from './command.ts';

const kinds = Object.keys(starts) as (keyof typeof starts)[];

/** A content folder with one record of every kind, on a fictional subject. */
const STARTER = join(import.meta.dirname, 'starter');

const USAGE = `Usage: npm run new -- ${kinds.join('|')} ID [--content DIR]
       npm run new -- site FOLDER

Writes the start of a file into a content folder (default: CONTENT_DIR, else content). With \`site\` it
writes a content folder to begin a site of one's own with: every kind of record once, made up.
Exit code: 0 written, 1 the file is there already, 2 wrong usage.`;

runCommand(USAGE, (args) => {
	const { values, positionals } = parseArgs({ args, allowPositionals: true, options: contentOption() });
	const [kind = '', id = '', ...more] = positionals;
	if (kind === 'site') return newSite(id, more);
	if (kind === '' || id === '') refuse(kind === '' ? 'Say what the file describes, and its id' : `The id of the ${kind} is missing`);
	if (more.length > 0) refuse(`There is one id too many: "${more.join(' ')}". Write words of an id with hyphens between them`);
	if (!isKind(kind)) refuse(`There is no kind "${kind}". ${didYouMean(kind, kinds, `Kinds are ${listInWords(kinds)}`)}`);
	const fault = faultOfId(id);
	if (fault) refuse(`${fault.message}. ${fault.hint}`);

	const folder = folderAt(values.content);
	const { folder: below, text } = starts[kind];
	const file = `${below}/${id}${folders[below].extension}`;
	const path = join(folder, file);
	if (existsSync(path)) {
		say.fault(`${fromHere(folder, file)} is there already\n  Edit it, or choose another id`);
		return 1;
	}
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text(new Date().toISOString().slice(0, 10)), { flag: 'wx' });
	say.out(`${fromHere(folder, file)} is written\n  Fill in what is marked as required, then run ${checkCommand(values.content)}`);
	return 0;
});

function isKind(word: string): word is keyof typeof starts {
	return Object.hasOwn(starts, word);
}

/** Creates a content folder; refuses if anything is there already. */
function newSite(path: string, more: string[]): 0 | 1 {
	if (path === '') refuse('Name the folder, such as content');
	if (more.length > 0) refuse(`There is one folder too many: "${more.join(' ')}"`);
	const folder = resolve(path);
	if (existsSync(folder)) {
		say.fault(`${path} is there already\n  It stays as it is; name a folder that is not there yet`);
		return 1;
	}
	cpSync(STARTER, folder, { recursive: true });
	const variable = path === 'content' ? '' : `, with CONTENT_DIR=${path} in the environment`;
	say.out(
		`${path} is written, a site on a made-up ferry\n  Look at it with npm run dev${variable}; then put your own records in place of these, and run ${checkCommand(path)}`,
	);
	return 0;
}
