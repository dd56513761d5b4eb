import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lock } from '../../src/build/lock.ts';
import { temporaryFolder } from '../site/build.ts';

test('a lock is waited for until it is given back', async () => {
	const file = join(temporaryFolder(), 'cache', 'build.lock');
	// Held by a running process: the parent of this one.
	const unlock = await lock(file);
	writeFileSync(file, String(process.ppid));
	const order: string[] = [];
	const second = lock(file).then((give) => {
		order.push('taken');
		give();
	});
	await new Promise((next) => setTimeout(next, 150));
	order.push('given back');
	unlock();
	await second;
	expect(order).toEqual(['given back', 'taken']);
	expect(existsSync(file)).toBe(false);
});

test.each([
	['of a process that is gone', String(2 ** 22 + 1)],
	['that says nobody', ''],
	['that names none', 'nobody'],
])('a lock %s is taken over', async (_, holder) => {
	const file = join(temporaryFolder(), 'build.lock');
	writeFileSync(file, holder);
	utimesSync(file, 0, 0);
	const unlock = await lock(file);
	unlock();
	expect(existsSync(file)).toBe(false);
});
