import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MARK, markOf } from '../../src/build/site-folder.ts';
import { beginSite, type Staging } from '../../src/build/staging.ts';
import { filesIn } from '../../src/read/folder.ts';
import { temporaryFolder, write } from '../site/build.ts';

/** Folders of a build, with what comes from the code and what was there before. */
function folders(assets: Record<string, string> = {}, before?: Record<string, string>): { assets: string; cache: string; out: string; begin: () => Staging } {
	const folder = temporaryFolder();
	const [from, cache, out] = ['assets', 'cache', 'public/dist'].map((name) => join(folder, name)) as [string, string, string];
	mkdirSync(from);
	write(from, assets);
	if (before) write(out, marked(before));
	return { assets: from, cache, out, begin: () => beginSite(from, cache, out) };
}

/** Files as a build writes them, with its mark. */
function marked(files: Record<string, string>): Record<string, string> {
	return { ...files, [MARK]: markOf(Object.keys(files)) };
}

/** Every file of a folder with its text. */
function textsIn(folder: string): Record<string, string> {
	return Object.fromEntries(filesIn(folder).files.map(({ path }) => [path, readFileSync(join(folder, path), 'utf8')]));
}

test('a site takes the place of the one before when it is whole, and leaves nothing of it', () => {
	const { assets, cache, out, begin } = folders({ '_astro/face.woff2': 'face' }, { 'index.html': 'old', 'gone/index.html': 'old' });
	const site = begin();
	expect([site.write('index.html', 'new'), site.write('a/b/index.html', Buffer.from('deep'))]).toEqual([true, true]);
	expect(readdirSync(out)).toEqual([MARK, 'gone', 'index.html']);
	site.finish();
	expect(textsIn(out)).toEqual({ '_astro/face.woff2': 'face', 'a/b/index.html': 'deep', 'index.html': 'new' });
	expect(readdirSync(cache)).toEqual([]);
	expect(existsSync(join(assets, '_astro/face.woff2'))).toBe(true);
});

test('a file with the same bytes keeps its time, so that only what changed is copied to a host', () => {
	const { out, begin } = folders({}, { 'same/index.html': 'same', 'changed.html': 'old', 'longer.html': 'same' });
	const longAgo = new Date('2026-01-01');
	for (const file of ['same/index.html', 'changed.html', 'longer.html']) utimesSync(join(out, file), longAgo, longAgo);
	const site = begin();
	expect([site.write('same/index.html', 'same'), site.write('changed.html', 'new'), site.write('longer.html', 'same and more')]).toEqual([false, true, true]);
	expect(readFileSync(join(out, 'changed.html'), 'utf8')).toBe('old');
	site.finish();
	expect(textsIn(out)).toEqual({ 'changed.html': 'new', 'longer.html': 'same and more', 'same/index.html': 'same' });
	expect(Object.keys(textsIn(out)).filter((path) => statSync(join(out, path)).mtime.getTime() === longAgo.getTime())).toEqual(['same/index.html']);
});

test('a file that somebody replaced by a link is written anew', () => {
	const { out, begin } = folders({}, { 'other.txt': 'same' });
	symlinkSync('other.txt', join(out, 'robots.txt'));
	const site = begin();
	site.write('robots.txt', 'same');
	site.finish();
	expect(textsIn(out)).toEqual({ 'robots.txt': 'same' });
});

test('where a link leads the site is written, and the link stays', () => {
	const folder = temporaryFolder();
	const [assets, real, out] = ['assets', 'www/real', 'dist'].map((name) => join(folder, name)) as [string, string, string];
	mkdirSync(assets);
	write(real, marked({ 'index.html': 'old' }));
	symlinkSync(real, out);
	const site = beginSite(assets, join(folder, 'cache'), out);
	site.write('index.html', 'new');
	site.finish();
	expect([readlinkSync(out), textsIn(real)]).toEqual([real, { 'index.html': 'new' }]);
});

test('the folder of a site stays the same one, for a server or a shell that works in it', () => {
	const { out, begin } = folders({}, { 'index.html': 'old', 'claims/index.html': 'same' });
	const before = ['.', 'claims'].map((path) => statSync(join(out, path)).ino);
	const site = begin();
	site.write('index.html', 'new');
	site.write('claims/index.html', 'same');
	site.finish();
	expect(['.', 'claims'].map((path) => statSync(join(out, path)).ino)).toEqual(before);
});

test('a folder takes the place of a file or a link, and a file that of a folder', () => {
	const { out, begin } = folders({}, { claims: 'a file', 'data/old.csv': 'old' });
	const elsewhere = temporaryFolder();
	write(elsewhere, { 'index.html': 'same', 'mine.txt': 'mine' });
	symlinkSync(elsewhere, join(out, 'events'));
	const site = begin();
	for (const path of ['claims/a/index.html', 'events/index.html', 'data']) site.write(path, 'same');
	site.finish();
	expect(textsIn(out)).toEqual({ 'claims/a/index.html': 'same', data: 'same', 'events/index.html': 'same' });
	expect(textsIn(elsewhere)).toEqual({ 'index.html': 'same', 'mine.txt': 'mine' });
});

test.each<[string, (out: string) => void, Record<string, string> | undefined]>([
	['another build has changed meanwhile is not mixed with it', (out) => write(out, { 'about/index.html': 'of another build' }), { 'index.html': 'old', 'about/index.html': 'of another build' }],
	['is removed meanwhile is not taken for one that was not there', (out) => rmSync(out, { recursive: true }), undefined],
])('a site that %s', (_, happens, left) => {
	const { out, begin } = folders({}, { 'index.html': 'old', 'about/index.html': 'old' });
	const site = begin();
	site.write('index.html', 'new');
	site.write('about/index.html', 'old');
	happens(out);
	expect(() => site.finish()).toThrow('about/index.html was changed while the site was built. Nothing is written; build it again');
	expect(existsSync(out) ? textsIn(out) : undefined).toEqual(left);
});

test('a build waits while another puts its site in place, but not for one that was stopped', () => {
	const { cache, out, begin } = folders({}, { 'index.html': 'old' });
	const turn = join(cache, '.dist.turn');
	const order = join(temporaryFolder(), 'order');
	const finish = (text: string): void => {
		const site = begin();
		site.write('index.html', text);
		site.finish();
	};
	finish('first');
	write(cache, { '.dist.turn': String(2 ** 22 + 1) });
	finish('second');
	expect([textsIn(out), existsSync(turn)]).toEqual([{ 'index.html': 'second' }, false]);
	write(cache, { '.dist.turn': String(process.ppid) });
	// `finish` keeps this process from all else.
	spawn(process.execPath, ['-e', `setTimeout(() => { fs.copyFileSync(${JSON.stringify(join(out, 'index.html'))}, ${JSON.stringify(order)}); fs.rmSync(${JSON.stringify(turn)}); }, 300)`]);
	finish('third');
	expect([readFileSync(order, 'utf8'), textsIn(out)]).toEqual(['second', { 'index.html': 'third' }]);
});

test('what belongs to the disk of a site stays', () => {
	const { out, begin } = folders();
	write(out, { 'lost+found/1': 'lost' });
	const site = begin();
	site.write('index.html', 'new');
	site.finish();
	expect(textsIn(out)).toEqual({ 'index.html': 'new', 'lost+found/1': 'lost' });
});

test('what others have put among the files of a site stays', () => {
	const { out, begin } = folders({}, { 'index.html': 'old', 'gone/index.html': 'old' });
	write(out, { CNAME: 'example.org', '.git': 'gitdir: elsewhere', 'gone/thesis.txt': 'mine', 'mine/thesis.txt': 'mine' });
	const site = begin();
	site.write('index.html', 'new');
	site.finish();
	expect(textsIn(out)).toEqual({ CNAME: 'example.org', 'gone/thesis.txt': 'mine', 'index.html': 'new', 'mine/thesis.txt': 'mine' });
	expect(readFileSync(join(out, '.git'), 'utf8')).toBe('gitdir: elsewhere');
});

test.each<[string, Record<string, string>, string]>([
	['a file', { 'claims/index.html': 'mine' }, 'claims/index.html'],
	['a folder with a file', { 'claims/index.html/thesis.txt': 'mine' }, 'claims/index.html'],
	['a file where a folder goes', { claims: 'mine' }, 'claims'],
])('%s of others in the way of a site is not replaced, and nothing else is', (_, mine, named) => {
	const { cache, out, begin } = folders({}, { 'index.html': 'old' });
	write(out, mine);
	const site = begin();
	site.write('index.html', 'new');
	site.write('claims/index.html', 'new');
	expect(() => site.finish()).toThrow(`${join(out, named)} is in the way, and no build has written it. Nothing is written; move it to another folder`);
	expect(textsIn(out)).toEqual({ ...mine, 'index.html': 'old' });
	expect(readdirSync(cache)).toEqual([]);
});

test('a file of others that says what the site says is the site’s from then on', () => {
	const { out, begin } = folders({}, { 'index.html': 'old' });
	write(out, { 'robots.txt': 'same' });
	const site = begin();
	site.write('robots.txt', 'same');
	site.finish();
	const next = begin();
	next.write('index.html', 'new');
	next.finish();
	expect(textsIn(out)).toEqual({ 'index.html': 'new' });
});

test('a folder that somebody has filled while the site was built is left alone', () => {
	const { out, begin } = folders();
	const site = begin();
	site.write('index.html', 'new');
	write(out, { 'thesis.txt': 'mine' });
	expect(() => site.finish()).toThrow('no build has written');
	expect(textsIn(out)).toEqual({ 'thesis.txt': 'mine' });
});

test('a site that is abandoned leaves nothing, not even the folders around its place', () => {
	const { cache, out, begin } = folders();
	const site = begin();
	site.write('index.html', 'new');
	site.abandon();
	expect([existsSync(join(out, '..')), readdirSync(cache)]).toEqual([false, []]);
});

test('a mark names files and no way out of its folder', () => {
	const { out, begin } = folders({}, { 'index.html': 'old' });
	write(join(out, '..'), { 'thesis.txt': 'mine' });
	write(out, { [MARK]: markOf(['index.html', '../thesis.txt', '/etc/passwd']) });
	const site = begin();
	site.write('index.html', 'new');
	site.finish();
	expect(readFileSync(join(out, '..', 'thesis.txt'), 'utf8')).toBe('mine');
});

test('a turn that nobody took, or whose taker is not known, is not waited for', () => {
	const { cache, out, begin } = folders({}, { 'index.html': 'old' });
	for (const holder of ['', 'nobody', '-1']) {
		write(cache, { '.dist.turn': holder });
		utimesSync(join(cache, '.dist.turn'), 0, 0);
		const [site, start] = [begin(), performance.now()];
		site.write('index.html', `after ${holder}`);
		site.finish();
		expect(textsIn(out)).toEqual({ 'index.html': `after ${holder}` });
		// Of one that runs it waits for a minute.
		expect(performance.now() - start).toBeLessThan(30_000);
	}
});

test('what stopped builds left goes, and what belongs to one that runs stays', () => {
	const { cache, begin } = folders();
	const gone = 2 ** 22 + 1;
	write(join(cache, `.dist.${gone}.new`), { 'half.html': 'half' });
	write(join(cache, `.dist.${process.ppid}.new`), { 'half.html': 'of one that runs' });
	begin();
	expect(existsSync(join(cache, `.dist.${gone}.new`))).toBe(false);
	expect(existsSync(join(cache, `.dist.${process.ppid}.new`))).toBe(true);
});

const anotherDisk = '/dev/shm';
const isThere = existsSync(anotherDisk) && statSync(anotherDisk).dev !== statSync(process.cwd()).dev;

test.runIf(isThere)('on another disk too a site takes its place at once, and keeps times', () => {
	const folder = join(anotherDisk, `nutgraf-${process.pid}`);
	const out = join(folder, 'dist');
	const { assets, cache } = folders();
	write(out, marked({ 'same.html': 'same', 'gone.html': 'old' }));
	utimesSync(join(out, 'same.html'), 0, 0);
	const site = beginSite(assets, cache, out);
	site.write('same.html', 'same');
	site.write('new.html', 'new');
	expect(readdirSync(out)).toEqual([MARK, 'gone.html', 'same.html']);
	site.finish();
	expect([textsIn(out), statSync(join(out, 'same.html')).mtimeMs, readdirSync(folder)]).toEqual([{ 'new.html': 'new', 'same.html': 'same' }, 0, ['dist']]);
	rmSync(folder, { recursive: true });
});
