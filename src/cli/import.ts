import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { countInWords } from '../model/text.ts';
import { readBibtex } from './bibliography/bibtex.ts';
import { readCslJson } from './bibliography/csl.ts';
import { attempt, shown, sourceOf, type Imported } from './bibliography/draft.ts';
import { mergedWith, textOfSource } from './bibliography/file.ts';
import { readYaml } from '../read/yaml.ts';
import { checkCommand, contentOption, folderAt, fromHere, refuse, runCommand, say } from './command.ts';

const USAGE = `Usage: npm run import -- FILE [--force] [--content DIR]

Writes the entries of a bibliography, BibTeX (.bib) or CSL-JSON (.json), as sources into a content
folder (default: CONTENT_DIR, else content), and says of each what could not be carried over.
--force replaces the sources that are there already, but for what no bibliography knows.
Exit code: 0 all written, 1 some not written, 2 wrong usage.`;

const readers: Record<string, (text: string) => ReturnType<typeof readCslJson>> = { '.bib': readBibtex, '.json': readCslJson };

runCommand(USAGE, (args) => {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { ...contentOption(), force: { type: 'boolean', default: false } },
	});
	const [path, ...more] = positionals;
	if (path === undefined || more.length > 0) refuse(path === undefined ? 'Say which file to read' : 'Only one file can be read at a time');
	const read = readers[extname(path).toLowerCase()];
	if (!read) refuse(`"${path}" is neither .bib nor .json. Export from Zotero as Better BibLaTeX, BibTeX or CSL JSON`);
	const text = textAt(path);
	const folder = folderAt(values.content);

	const { drafts, faults } = read(text);
	const taken = new Map<string, string>();
	let written = 0;
	for (const draft of drafts) {
		const imported = attempt(`Entry ${shown(draft.key)}`, () => sourceOf(draft), faults);
		if (!imported) continue;
		const fault = write(imported);
		if (fault === undefined) written += 1;
		else faults.push(fault);
	}
	for (const fault of faults) say.fault(fault);
	say.out(`${countInWords(written, 'source')} written, ${countInWords(faults.length, 'entry', 'entries')} not`);
	if (written > 0) say.out(`  Set \`read\`, which is "secondhand" where it is new, and \`kind\`; then run ${checkCommand(values.content)}`);
	return faults.length === 0 ? 0 : 1;

	/** Writes a source and reports it, or why it was not written. */
	function write({ key, id, source, notes }: Imported): string | undefined {
		if (!source) return `Entry ${shown(key)} has no title\n  Give it one, or add the source by hand: npm run new -- source ID`;
		if (id === '') return `Entry ${shown(key)} has no key that could be a file name\n  Give it a citation key in Latin letters and digits`;
		const other = taken.get(id);
		if (other !== undefined)
			return `Entry ${shown(key)} would have the id "${id}", as ${shown(other)} before it\n  Change one of the two citation keys`;
		taken.set(id, key);
		const file = join(folder, 'sources', `${id}.yaml`);
		const shownFile = fromHere(folder, `sources/${id}.yaml`);
		const isThere = existsSync(file);
		if (isThere && !values.force) return `${shownFile} is there already\n  It stays as it is; --force replaces it`;
		try {
			const before = isThere ? readFileSync(file, 'utf8') : undefined;
			const [fault] = before === undefined ? [] : readYaml(before.replace(/^\ufeff/, '')).problems;
			if (fault)
				return `${shownFile}:${fault.line}:${fault.column} cannot be read, so what a person wrote there would be lost: ${fault.message}\n  Correct it, or delete the file`;
			mkdirSync(join(folder, 'sources'), { recursive: true });
			writeFileSync(file, textOfSource(before === undefined ? source : mergedWith(before, source)));
		} catch (error) {
			return `${shownFile} cannot be written: ${error instanceof Error ? error.message : String(error)}\n  Make room for it, or see that you may write there`;
		}
		say.out(
			[
				`${shownFile} is ${isThere ? 'replaced' : 'written'}${notes.length === 0 ? '' : '; not carried over as it was:'}`,
				...notes.map((note) => `  ${note}`),
			].join('\n'),
		);
		return undefined;
	}
});

function textAt(path: string): string {
	if (!existsSync(path)) refuse(`There is no file ${path}`);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)).replaceAll(/\r\n?/g, '\n');
	} catch {
		refuse(`${path} is not UTF-8. Export it again with the character encoding Unicode (UTF-8)`);
	}
}
