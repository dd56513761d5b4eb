import { forbiddenCharacter } from '../markup/characters.ts';
import { checkFiles } from './run.ts';
import type { Rule } from './check.ts';
import { exampleDay, exampleSite, type Files } from './example.ts';
import { reportText } from './report.ts';

/** A file of an example; without `text` if it cannot be shown. */
export interface ShownFile {
	file: string;
	text?: string;
}

/** A rule’s examples, with the checker’s output for the wrong one. */
export interface Explanation {
	wrong: ShownFile[];
	problems: string;
	right: ShownFile[];
	/** The lines in `site.yaml` that change its severity; absent if it is fixed. */
	setting?: string;
}

/** Explains a rule by running the checker on its example. */
export function explain({ name, severity, fixed, example }: Rule): Explanation {
	return {
		wrong: shown(example.wrong),
		problems: reportText(tried(example.wrong).map((problem) => ({ ...problem, file: `content/${problem.file}` }))),
		right: shown(example.right),
		...(fixed ? {} : { setting: `rules:\n  ${name}: ${severity === 'warning' ? 'error     # or off' : 'warning   # or off'}\n` }),
	};
}

/** Problems of the example site with these files in it. */
export function tried(files: Files): ReturnType<typeof checkFiles> {
	const site = Object.entries<Files[string]>({ ...exampleSite, ...files });
	return checkFiles(Object.fromEntries(site.filter((entry): entry is [string, string | Uint8Array] => entry[1] !== null)), exampleDay);
}

function shown(files: Files): ShownFile[] {
	return Object.entries(files).map(([file, content]) => ({
		file: `content/${file}`,
		...(content === null ? {} : { text: visible(typeof content === 'string' ? content : new TextDecoder().decode(content)) }),
	}));
}

/** Shows invisible characters by their code point. */
function visible(text: string): string {
	const found = forbiddenCharacter(text);
	if (!found) return text;
	const character = String.fromCodePoint(text.codePointAt(found.index) ?? 0);
	return visible(text.replaceAll(character, `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`));
}
