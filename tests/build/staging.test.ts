import { existsSync, readFileSync, readlinkSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { MARK, markOf } from '../../src/build/site-folder.ts';
import { placeSite, type Placed } from '../../src/build/staging.ts';
import { filesIn } from '../../src/read/folder.ts';
import { temporaryFolder, write } from '../site/build.ts';

/** An output folder with existing files, and a function that puts a new site there. */
function placeWith(before?: Record<string, string>): { out: string; place: (site: Record<string, string | Uint8Array>) => Placed } {
	const folder = temporaryFolder();
	const [built, out] = [join(folder, 'cache', 'site'), join(folder, 'public', 'dist')];
	if (before) write(out, marked(before));
	return {
		out,
		place: (site) => {
			write(built, site);
			return placeSite(built, { out });
		},
	};
}

/** Files as a build writes them, with its list of files. */
function marked(files: Record<string, string>): Record<string, string> {
	return { ...files, [MARK]: markOf(Object.keys(files)) };
}

/** The texts of all files in a folder. */
function textsIn(folder: string): Record<string, string> {
	return Object.fromEntries(filesIn(folder).files.map(({ path }) => [path, readFileSync(join(folder, path), 'utf8')]));
}

test('a site takes the place of the one before, and leaves nothing of it', () => {
	const { out, place } = placeWith({ 'index.html': 'old', 'gone/index.html': 'old', 'gone/picture.png': 'old' });
	expect(place({ '_astro/face.woff2': 'face', 'index.html': 'new', 'a/b/index.html': Buffer.from('deep') })).toEqual({
		pages: 2,
		changed: ['a/b/index.html', 'index.html'],
	});
	expect(textsIn(out)).toEqual({ '_astro/face.woff2': 'face', 'a/b/index.html': 'deep', 'index.html': 'new' });
	expect(existsSync(join(out, 'gone'))).toBe(false);
});

test('where there is no site yet, all of it is new', () => {
	const { out, place } = placeWith();
	expect(place({ 'index.html': 'new', 'robots.txt': 'all' })).toEqual({ pages: 1, changed: ['index.html'] });
	expect(textsIn(out)).toEqual({ 'index.html': 'new', 'robots.txt': 'all' });
});

test('a file with the same bytes keeps its time, so that only what changed is copied to a host', () => {
	const { out, place } = placeWith({ 'same/index.html': 'same', 'changed.html': 'old', 'longer.html': 'same' });
	const longAgo = new Date('2026-01-01');
	for (const file of ['same/index.html', 'changed.html', 'longer.html']) utimesSync(join(out, file), longAgo, longAgo);
	expect(place({ 'same/index.html': 'same', 'changed.html': 'new', 'longer.html': 'same and more' }).changed).toEqual([
		'changed.html',
		'longer.html',
	]);
	expect(Object.keys(textsIn(out)).filter((path) => statSync(join(out, path)).mtime.getTime() === longAgo.getTime())).toEqual([
		'same/index.html',
	]);
});

test('a file that somebody replaced by a link is written anew', () => {
	const { out, place } = placeWith({ 'other.txt': 'same' });
	symlinkSync('other.txt', join(out, 'robots.txt'));
	place({ 'robots.txt': 'same' });
	expect(textsIn(out)).toEqual({ 'robots.txt': 'same' });
});

test('where a link leads the site is written, and the link stays', () => {
	const folder = temporaryFolder();
	const [real, out] = [join(folder, 'www', 'real'), join(folder, 'dist')];
	write(real, marked({ 'index.html': 'old' }));
	symlinkSync(real, out);
	write(join(folder, 'built'), { 'index.html': 'new' });
	placeSite(join(folder, 'built'), { out });
	expect([readlinkSync(out), textsIn(real)]).toEqual([real, { 'index.html': 'new' }]);
});

test('the folder of a site stays the same one, for a server or a shell that works in it', () => {
	const { out, place } = placeWith({ 'index.html': 'old', 'claims/index.html': 'same' });
	const before = ['.', 'claims'].map((path) => statSync(join(out, path)).ino);
	place({ 'index.html': 'new', 'claims/index.html': 'same' });
	expect(['.', 'claims'].map((path) => statSync(join(out, path)).ino)).toEqual(before);
});

test('a folder takes the place of a file or a link, and a file that of a folder', () => {
	const { out, place } = placeWith({ claims: 'a file', 'data/old.csv': 'old' });
	const elsewhere = temporaryFolder();
	write(elsewhere, { 'index.html': 'same', 'mine.txt': 'mine' });
	symlinkSync(elsewhere, join(out, 'events'));
	place({ 'claims/a/index.html': 'same', 'events/index.html': 'same', data: 'same' });
	expect(textsIn(out)).toEqual({ 'claims/a/index.html': 'same', data: 'same', 'events/index.html': 'same' });
	expect(textsIn(elsewhere)).toEqual({ 'index.html': 'same', 'mine.txt': 'mine' });
});

test('what belongs to the disk of a site stays', () => {
	const { out, place } = placeWith();
	write(out, { 'lost+found/1': 'lost' });
	place({ 'index.html': 'new' });
	expect(textsIn(out)).toEqual({ 'index.html': 'new', 'lost+found/1': 'lost' });
});

test('what others have put among the files of a site stays', () => {
	const { out, place } = placeWith({ 'index.html': 'old', 'gone/index.html': 'old' });
	write(out, { CNAME: 'example.org', '.git': 'gitdir: elsewhere', 'gone/thesis.txt': 'mine', 'mine/thesis.txt': 'mine' });
	place({ 'index.html': 'new' });
	expect(textsIn(out)).toEqual({ CNAME: 'example.org', 'gone/thesis.txt': 'mine', 'index.html': 'new', 'mine/thesis.txt': 'mine' });
	expect(readFileSync(join(out, '.git'), 'utf8')).toBe('gitdir: elsewhere');
});

test.each<[string, Record<string, string>, string]>([
	['a file', { 'claims/index.html': 'mine' }, 'claims/index.html'],
	['a folder with a file', { 'claims/index.html/thesis.txt': 'mine' }, 'claims/index.html'],
	['a file where a folder goes', { claims: 'mine' }, 'claims'],
])('%s of others in the way of a site is not replaced, and nothing else is', (_, mine, named) => {
	const { out, place } = placeWith({ 'index.html': 'old' });
	write(out, mine);
	expect(() => place({ 'index.html': 'new', 'claims/index.html': 'new' })).toThrow(
		`${join(out, named)} is in the way, and no build has written it. Nothing is written; move it to another folder`,
	);
	expect(textsIn(out)).toEqual({ ...mine, 'index.html': 'old' });
});

test('a file of others that says what the site says is the site’s from then on', () => {
	const { out, place } = placeWith({ 'index.html': 'old' });
	write(out, { 'robots.txt': 'same' });
	place({ 'robots.txt': 'same' });
	rmSync(join(out, '..', '..', 'cache'), { recursive: true });
	place({ 'index.html': 'new' });
	expect(textsIn(out)).toEqual({ 'index.html': 'new' });
});

test('a folder that somebody has filled is left alone', () => {
	const { out, place } = placeWith();
	write(out, { 'thesis.txt': 'mine' });
	expect(() => place({ 'index.html': 'new' })).toThrow('no build has written');
	expect(textsIn(out)).toEqual({ 'thesis.txt': 'mine' });
});

test('a mark names files and no way out of its folder', () => {
	const { out, place } = placeWith({ 'index.html': 'old' });
	write(join(out, '..'), { 'thesis.txt': 'mine' });
	write(out, { [MARK]: markOf(['index.html', '../thesis.txt', '/etc/passwd']) });
	place({ 'index.html': 'new' });
	expect(readFileSync(join(out, '..', 'thesis.txt'), 'utf8')).toBe('mine');
});

const anotherDisk = '/dev/shm';
const isThere = existsSync(anotherDisk) && statSync(anotherDisk).dev !== statSync(process.cwd()).dev;

test.runIf(isThere)('on another disk too a site takes its place, and keeps times', () => {
	const out = join(anotherDisk, `nutgraf-${process.pid}`);
	onTestFinished(() => rmSync(out, { recursive: true, force: true }));
	const built = join(temporaryFolder(), 'site');
	for (const text of ['old', 'new']) {
		write(built, { 'index.html': text, 'same/index.html': 'same' });
		placeSite(built, { out });
		if (text === 'old') utimesSync(join(out, 'same/index.html'), new Date('2026-01-01'), new Date('2026-01-01'));
	}
	expect(textsIn(out)).toEqual({ 'index.html': 'new', 'same/index.html': 'same' });
	expect(statSync(join(out, 'same/index.html')).mtime.getTime()).toBe(new Date('2026-01-01').getTime());
});
