import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lock } from '../../src/build/lock.ts';
import { temporaryFolder } from '../site/build.ts';

test('a lock is waited for until it is given back', async () => {
	const file = join(temporaryFolder(), 'cache', 'build.lock');
	// Held by a process that runs: the one that started this one.
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

test('the lock of a process that is gone is taken over', async () => {
	const file = join(temporaryFolder(), 'build.lock');
	writeFileSync(file, String(2 ** 22 + 1));
	const unlock = await lock(file);
	unlock();
	expect(existsSync(file)).toBe(false);
});
