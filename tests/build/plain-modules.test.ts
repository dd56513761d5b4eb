import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fromNode, isPlainModule } from '../../src/build/plain-modules.ts';

test.each([
	['src/view/claim.ts', true],
	['src/view/files/list.ts', true],
	['src/view/claim.ts?raw', false],
	['src/components/at.ts', false],
	['src/pages/_corpus.ts', false],
	['tests/view/chart.test.ts', false],
	['node_modules/astro/src/view/claim.ts', false],
])('%s is plain: %s', (path, isPlain) => expect(isPlainModule(resolve(path))).toBe(isPlain));

test('all that import a plain module get the one that Node has loaded', async () => {
	const path = resolve('src/read/settings.ts');
	const code = (await fromNode(path)).replace('import.meta.url', JSON.stringify(path));
	const [one, other] = await Promise.all(['one', 'other'].map(async (importer) => (await import(`data:text/javascript,${encodeURIComponent(`// ${importer}\n${code}`)}`)) as Record<string, unknown>));
	expect(one?.['settingsFrom']).toBeInstanceOf(Function);
	expect(other?.['settingsFrom']).toBe(one?.['settingsFrom']);
});
