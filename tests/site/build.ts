import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { filesIn } from '../../src/read/folder.ts';

/** The result of a build. */
export interface Build {
	code: number | null;
	output: string;
	/** The folder it wrote to. */
	out: string;
}

/** Runs `npm run build`, by default into a new folder; `project` is another copy of this project. */
export async function build(environment: Record<string, string> = {}, project = '.'): Promise<Build> {
	const out = environment['OUT_DIR'] ?? join(temporaryFolder(), 'dist');
	const { code, output } = await run(
		['--import', './src/cli/compile-cache.ts', 'src/cli/build.ts'],
		{ ...environment, OUT_DIR: out },
		project,
	);
	return { code, output, out };
}

/** Runs a script with this Node and waits for it to exit. */
export async function run(
	args: string[],
	environment: Record<string, string> = {},
	cwd = '.',
): Promise<{ code: number | null; output: string; errors: string }> {
	const child = spawn(process.execPath, args, { cwd, env: { ...cleanEnvironment(), ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	let errors = '';
	child.stdout.on('data', (data: Buffer) => (output += data.toString()));
	child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
	const code = await new Promise<number | null>((done) => child.on('close', done));
	return { code, output: output + errors, errors };
}

/** The environment without variables set by a test runner or a host. */
export function cleanEnvironment(): Record<string, string | undefined> {
	// Vite takes `import.meta.env.PROD` and the like from environment variables, which the runner sets.
	const {
		NODE_ENV: _mode,
		VITEST: _runner,
		PROD: _prod,
		DEV: _dev,
		MODE: _name,
		CONTENT_DIR: _content,
		OUT_DIR: _out,
		SITE: _site,
		BASE: _base,
		...rest
	} = process.env;
	return { ...rest, ASTRO_TELEMETRY_DISABLED: '1' };
}

/** A new temporary folder, deleted after the test. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'nutgraf-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** Turns a folder into another copy of this project, with linked packages. */
export function copyProject(folder: string): void {
	for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
		cpSync(part, join(folder, part), { recursive: true });
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}

/** Writes files, given as text by path, to a folder. */
export function write(folder: string, files: Record<string, string | Uint8Array>): void {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
}

/** A small content folder without problems, with every kind of reference between records. */
export const smallContent = {
	'site.yaml': 'title: A small site\ntagline: For tests\nlanguage: en\nlicence: CC-BY-4.0\narticle: s-article\nthemes: {labour: Labour}\n',
	'sources/s-article.yaml': 'type: article-newspaper\ntitle: The article\nkind: newspaper\nread: full\nreports: [s-briefing]\n',
	'sources/s-report.yaml':
		'type: article-newspaper\ntitle: A report\ncontainer-title: A paper\nissued: 2025-05-01\nURL: https://example.org/report\nlanguage: en\nkind: newspaper\nread: full\nreports: [s-briefing]\n',
	'sources/s-briefing.yaml':
		'type: speech\ntitle: A closed briefing\nissued: 2025-04-30\nkind: intelligence-agency\nread: secondhand\nspeaks-for: [an-agency]\n',
	'claims/c-workers.yaml':
		'statement: About 15,000 workers were sent.\nkind: figure\nvalue: 15000\nunit: workers\nas-of: 2025-04-30\nattributed-to: An agency\ntopic: labour\nevidence: [{source: s-report, stance: supports, quote: about 15000 workers}]\nchecked: 2026-11-01\ncaveat: One agency says so.\n',
	'events/e-briefing.mdx':
		'---\ntitle: A briefing\ndate: 2025-04-30\nsummary: A briefing is held.\nplace: p-place\nthemes: [labour]\nclaims: [c-workers]\nsources: [s-report]\n---\n\nIt was held [@s-report, p. 2].\n',
	'entities/p-place.mdx': '---\nname: A place\nkind: place\ncoordinates: [55.75, 37.62]\nsummary: A place of the story.\n---\n',
	'explainers/first.mdx':
		'---\ntitle: The first page\nsummary: What it says [@s-report].\norder: 1\nupdated: 2026-11-01\n---\n\n## What is said\n\nThey sent <Claim id="c-workers">about 15,000 workers</Claim> [@s-report, p. 4], see [the day](event:e-briefing).\n',
	'datasets/d-counts.yaml': 'title: Counts\nunit: workers\nx: year\ny: count\nsources: [s-report]\nmark: bar\n',
	'datasets/d-counts.csv': 'year,count,source\n2024,10000,s-report\n2025,15000,s-report\n',
};

/** The bytes of all files in a folder, by path. */
export function bytesIn(folder: string): Map<string, string> {
	return new Map(filesIn(folder).files.map(({ path }) => [path, readFileSync(join(folder, path)).toString('base64')]));
}
