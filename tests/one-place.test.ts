import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { downloads, feeds, pages } from '../src/model/address.ts';
import { kinds } from '../src/model/kinds.ts';
import { forms } from '../src/view/cite.ts';

/** The code without comments, styles and import paths. */
const code = globSync('src/**/*.{ts,astro}').map((file) => ({
	file: file.replaceAll('\\', '/'),
	text: readFileSync(file, 'utf8')
		.replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '')
		.replaceAll(/<style[\s\S]*?<\/style>/g, '')
		.replaceAll(/^.*\bfrom '[^']+';$/gm, ''),
}));

/** The files with a string that begins with an address. */
function filesWith(address: string): string[] {
	return code
		.filter(({ text }) => ["'", '"', '`'].some((quote) => text.includes(quote + address)))
		.map(({ file }) => file)
		.sort();
}

test.each(Object.values(kinds).map(({ list }) => list))('the address %s is written once', (list) => {
	expect(filesWith(list)).toEqual(['src/model/kinds.ts']);
});

test.each([...Object.values(pages).filter((address) => address !== '/'), ...Object.values(downloads)])(
	'the address %s is written once',
	(address) => {
		expect(filesWith(address)).toEqual(['src/model/address.ts']);
	},
);

test.each(forms)('what is said of $name stands in one place', ({ all, type }) => {
	expect(filesWith(all)).toEqual(['src/view/cite.ts']);
	expect(filesWith(type)).toEqual(['src/view/cite.ts']);
});

test.each(Object.keys(feeds))('the feed %s is listed once, beside the file that makes it', (feed) => {
	expect(filesWith(feed)).toEqual(['src/files/feed.ts', 'src/model/address.ts']);
});
