import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from '../../src/read/folder.ts';
import { hostedSite } from '../site/hosted.ts';
import { kinds } from './kinds.ts';
import { complaints, excuseOfDrawings, excuses } from './nu.ts';

const isMissing = spawnSync('java', ['-version']).status !== 0;
const mustRun = Boolean(process.env['NEEDS_JAVA']);

describe.skipIf(isMissing && !mustRun)(
	isMissing ? 'the Nu checker, for which Java is missing here (apt-get install default-jre-headless)' : 'the Nu checker',
	() => {
		const site = hostedSite('content');
		let said: Map<string, string[]>;

		beforeAll(async () => {
			said = await complaints(kinds.map(({ path }) => `${site.origin}${path}`));
		}, 120_000);

		test.each(kinds)('has nothing to say of $name', ({ path }) => {
			const all = said.get(`${site.origin}${path}`) ?? expect.fail(`${path} was not checked`);
			expect(all.filter((one) => !excuses.some(({ message }) => message.test(one)))).toEqual([]);
		});

		test.each(excuses)('needs an excuse still: $because', ({ message }) => {
			expect([...said.values()].flat().some((one) => message.test(one))).toBe(true);
		});

		test.each(['svg', 'css'])('has nothing to say of the files that end in .%s', async (ending) => {
			const files = filesIn(site.folder).files.flatMap(({ path }) => (path.endsWith(`.${ending}`) ? [join(site.folder, path)] : []));
			expect(files.length).toBeGreaterThan(0);
			const said = [...(await complaints(files, `--${ending}`)).values()].flat();
			expect(said.filter((one) => ending !== 'svg' || !excuseOfDrawings.test(one))).toEqual([]);
		});
	},
);
