import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from './run.ts';

const commands = readdirSync('src/cli')
	.filter((file) => file.endsWith('.ts') && file !== 'nutgraf.ts' && readFileSync(`src/cli/${file}`, 'utf8').includes('const USAGE'))
	.map((file) => file.replace('.ts', ''));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const readme = readFileSync('README.md', 'utf8');

test('there are commands', () =>
	expect(commands).toEqual([
		'build',
		'check-links',
		'check',
		'dev',
		'editor',
		'hosting',
		'import',
		'new',
		'preview',
		'release-check',
		'translate',
	]));

test.each(commands)('npm run %s is there, is in the README, and explains itself', (command) => {
	const script = command.replace('-', ':');
	expect(scripts[script]?.replace('--import ./src/cli/compile-cache.ts ', '')).toBe(`node src/cli/${command}.ts`);
	expect(readme).toContain(`\`npm run ${script}`);
	const { code, output } = run(command, ['--help']);
	expect(output).toContain(`Usage: npm run ${script} -- `);
	expect(output).toContain('2 wrong usage');
	expect(code).toBe(0);
});
