import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn } from '../../src/read/folder.ts';
import { build, copyProject, smallContent, temporaryFolder, write } from './build.ts';

const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

/** SAME_BYTES names another content folder to try, such as the whole `content`. */
const real = process.env['SAME_BYTES'];

test('the same content gives the same bytes: again, and in another place, time zone, language and order of files', async () => {
	const [first, copy] = [temporaryFolder(), temporaryFolder()];
	const backwards = join(copy, 'content');
	if (real === undefined)
		write(first, {
			...smallContent,
			'events/e-briefing.mdx': smallContent['events/e-briefing.mdx'].replace('date:', 'aliases: [e-old]\ndate:'),
		});
	else cpSync(real, first, { recursive: true });
	write(
		backwards,
		Object.fromEntries(
			filesIn(first)
				.files.map(({ path }) => path)
				.reverse()
				.map((path) => [path, readFileSync(join(first, path))]),
		),
	);
	copyProject(copy);
	// Other code has another bundle: this one is made there.
	write(copy, { 'src/there.ts': '' });

	const cold = await build({ CONTENT_DIR: first, OUT_DIR: join(temporaryFolder(), 'dist') });
	const there = await build(elsewhere, copy);
	expect([cold.code, there.code], there.output).toEqual([0, 0]);
	expect(differenceOf(cold.out, there.out)).toBe('');

	const kept = join(temporaryFolder(), 'kept');
	cpSync(cold.out, kept, { recursive: true });
	const warm = await build({ CONTENT_DIR: first, OUT_DIR: cold.out });
	expect(warm.code).toBe(0);
	expect(differenceOf(kept, warm.out)).toBe('');
}, 600_000);

/** The first file that two folders do not share byte for byte, and its first line that differs. */
function differenceOf(one: string, two: string): string {
	const [here, there] = [one, two].map((folder) => filesIn(folder).files.map(({ path }) => path)) as [string[], string[]];
	const alone = [
		...here.filter((path) => !there.includes(path)).map((path) => `- ${path}`),
		...there.filter((path) => !here.includes(path)).map((path) => `+ ${path}`),
	];
	const changed = here.find((path) => there.includes(path) && !readFileSync(join(one, path)).equals(readFileSync(join(two, path))));
	if (changed === undefined) return alone.join('\n');
	const [left, right] = [one, two].map((folder) => readFileSync(join(folder, changed), 'utf8').split('\n')) as [string[], string[]];
	const line = left.findIndex((text, index) => text !== right[index]);
	const column = [...(left[line] ?? '')].findIndex((letter, index) => letter !== [...(right[line] ?? '')][index]);
	const around = (text = ''): string => text.slice(Math.max(0, column - 60), column + 120);
	return [...alone, `${changed}:${line + 1}:${column + 1}`, `- ${around(left[line])}`, `+ ${around(right[line])}`].join('\n');
}
