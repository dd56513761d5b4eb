import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Calls whose result depends on the day or the machine. */
const shifting: Record<string, RegExp> = {
	'the clock': /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bprocess\.hrtime/,
	chance: /\bMath\.random\(|\brandomUUID\(|\brandomBytes\(|\bgetRandomValues\(/,
	'the language of the machine':
		/\.toLocale\w*String\(\s*\)|\.toLocale(Upper|Lower)Case\(\s*\)|\.localeCompare\(|\bIntl\.\w+\(\s*(\)|undefined|\[\])/,
	'the order of a file system': /\b(globSync|glob|opendirSync|readdirSync)\(/,
};

/** Where that is intended, and why. */
const allowed: Record<string, string> = {
	'the clock in build/site.ts': 'how long a build took, for the terminal',
	'the clock in build/lock.ts': 'how long a lock was held by nobody',
	'the clock in checks/run.ts': 'the day of the check, for what ages; nothing built depends on it',
	'the clock in cli/check-links.ts': 'the day on which addresses were asked for',
	'the clock in cli/new.ts': 'the day on which a file was begun',
	'the clock in layouts/first-paint.ts': 'runs in the browser',
	'the order of a file system in build/put-in-place.ts': 'removes what is gone, in any order',
	'the order of a file system in build/site-folder.ts': 'asks whether anything lies there',
	'the order of a file system in read/folder.ts': 'sorts what it finds',
	'the order of a file system in read/watch.ts': 'watches all folders, in any order',
};

const found = globSync('src/**/*.{ts,astro,mdx}')
	.map((file) => file.replaceAll('\\', '/'))
	.sort()
	.flatMap((file) => {
		const text = inBuild(file, readFileSync(file, 'utf8'));
		return Object.entries(shifting)
			.filter(([, pattern]) => pattern.test(text))
			.map(([what]) => `${what} in ${file.replace('src/', '')}`);
	});

test('nothing that is built asks the clock, chance, the locale or the order of a file system', () => {
	expect(found.filter((use) => !Object.hasOwn(allowed, use))).toEqual([]);
});

test('every exception is still one', () => {
	expect(Object.keys(allowed).filter((use) => !found.includes(use))).toEqual([]);
});

/** The text of a file without comments and, in a component, without the scripts that run in the browser. */
function inBuild(file: string, text: string): string {
	const code = file.endsWith('.astro') ? text.replaceAll(/<script\b[\s\S]*?<\/script>/g, '') : text;
	return code.replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '');
}
