import { expect, test } from 'vitest';
import { withCommands } from '../../src/read/command-words.ts';

test.each([
	['then run npm run check', 'then run npx nutgraf check'],
	['npm run check -- --explain unknown-id says why', 'npx nutgraf check --explain unknown-id says why'],
	['Usage: npm run new -- source|claim ID', 'Usage: npx nutgraf new source|claim ID'],
	['`npm run check:links` writes a new one', '`npx nutgraf check:links` writes a new one'],
	['They run on their own', 'They run on their own'],
])('the package says %j as %j', (text, said) => {
	expect(withCommands(text, true)).toBe(said);
	expect(withCommands(text)).toBe(text);
});
