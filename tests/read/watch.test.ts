import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchContent } from '../../src/read/watch.ts';
import { temporaryFolder, write } from '../site/build.ts';

function watched(): { folder: string; isTold: (change: () => void) => Promise<void>; stop: () => void; told: () => number } {
	const folder = temporaryFolder();
	write(folder, { 'site.yaml': 'title: A site\n', 'claims/c-one.yaml': 'statement: One.\n' });
	let times = 0;
	const stop = watchContent(folder, () => times++);
	onTestFinished(stop);
	const isTold = async (change: () => void): Promise<void> => {
		// Notifications of the previous change have arrived.
		await new Promise((done) => setTimeout(done, 50));
		const before = times;
		change();
		await vi.waitFor(() => expect(times).toBeGreaterThan(before));
	};
	return { folder, isTold, stop, told: () => times };
}

test('tells of a file that is written, put in place of another, or deleted', async () => {
	const { folder, isTold } = watched();
	await isTold(() => writeFileSync(join(folder, 'site.yaml'), 'title: Another\n'));
	await isTold(() => writeFileSync(join(folder, 'claims/c-one.yaml'), 'statement: Two.\n'));
	writeFileSync(join(folder, '.draft'), 'statement: Three.\n');
	await isTold(() => renameSync(join(folder, '.draft'), join(folder, 'claims/c-one.yaml')));
	await isTold(() => writeFileSync(join(folder, 'claims/c-one.yaml'), 'statement: Four.\n'));
	await isTold(() => rmSync(join(folder, 'claims/c-one.yaml')));
});

test('tells of files in folders that are new, or made again', async () => {
	const { folder, isTold } = watched();
	await isTold(() => mkdirSync(join(folder, 'events')));
	await isTold(() => writeFileSync(join(folder, 'events/e-one.mdx'), 'One'));
	await isTold(() => rmSync(join(folder, 'claims'), { recursive: true }));
	await isTold(() => mkdirSync(join(folder, 'claims')));
	await isTold(() => writeFileSync(join(folder, 'claims/c-one.yaml'), 'statement: One.\n'));
});

test('tells of a folder that comes and goes at once, and goes on', async () => {
	const { folder, isTold } = watched();
	await isTold(() => {
		for (let time = 0; time < 50; time++) {
			mkdirSync(join(folder, 'events/deep'), { recursive: true });
			rmSync(join(folder, 'events'), { recursive: true });
		}
	});
	await isTold(() => writeFileSync(join(folder, 'site.yaml'), 'title: Another\n'));
});

test('tells nothing when it was stopped', async () => {
	const { folder, stop, told } = watched();
	stop();
	writeFileSync(join(folder, 'claims/c-one.yaml'), 'statement: Two.\n');
	await new Promise((done) => setTimeout(done, 100));
	expect(told()).toBe(0);
});
