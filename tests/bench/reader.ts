import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { headersFor, hostingOf } from '../../src/hosts/rules.ts';
import { build } from '../site/build.ts';
import { startChromium } from '../site/chromium.ts';
import { wholePages } from '../content/kinds.ts';
import { tasksOf, type Task } from '../site/main-thread.ts';
import { serve } from '../site/serve.ts';
import { countShifts, shiftOf } from '../site/shifts.ts';
import { median } from './measure.ts';

const USAGE = `Usage: npm run bench:reader -- [--runs N] [--site FOLDER] [PATH ...]

Opens a page of each kind, or the given paths, as a slow phone on a slow line does: a window of
360 × 740, Android’s typefaces, an empty cache, 400 ms to an answer, 400 kbit/s, a processor four times
slower. Prints the median of the runs (default 3). The longest task is taken when all of the page comes at
once, in time of this processor, times four: a slowed one counts other work on the machine as well. It is
taken OPENINGS times in each run, and printed with the quarters below and above the median.
Builds the site first, unless FOLDER has it already, under no sub-path.`;

const SLOWER = 4;
/** Page loads per page: one takes half a second, and up to half as long again on a busy machine. */
const OPENINGS = 3;
const phone = { viewport: { width: 360, height: 740 } };
const line = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		runs: { type: 'string', default: '3' },
		site: { type: 'string' },
		help: { type: 'boolean', default: false },
	},
});
const runs = Number(values.runs);
if (values.help || !(runs >= 1)) {
	console.log(USAGE.replace('OPENINGS', String(OPENINGS)));
	process.exit(values.help ? 0 : 2);
}

/** Timings of one page load, in milliseconds. */
interface Opening {
	firstPaint: number;
	/** When the last font of the site had loaded. */
	faces: number;
	kB: number;
	shift: number;
	/** The longest task of each load, on this processor. */
	longest: Task[];
}

const hosting = hostingOf('/', []);
const host = await serve(values.site ?? (await freshSite()), (path) => headersFor(hosting, path));
const browser = await startChromium('android');
console.log(`${runs === 1 ? 'One run' : `Median of ${runs} runs`}, Chromium ${browser.version()}\n`);
console.log(
	'| page | first paint | faces shown | kB | layout shift | longest task | mostly |\n| --- | --: | --: | --: | --: | --: | --- |',
);
const paths = positionals.length > 0 ? positionals.map((path) => ({ name: path, path })) : wholePages;
for (const { name, path } of paths) {
	const openings: Opening[] = [];
	// The server compresses a page on the first request.
	await (await fetch(`${host.origin}${path}`)).text();
	for (let run = 1; run <= runs; run++) openings.push(await openingOf(browser, `${host.origin}${path}`));
	console.log(`| ${[name, ...cellsOf(openings)].join(' | ')} |`);
}
await browser.close();
host.close();

async function freshSite(): Promise<string> {
	const folder = resolve('.cache', 'nutgraf', 'bench-reader-site');
	const { code, output } = await build({ OUT_DIR: folder });
	if (code !== 0) throw new Error(`The build ended with ${code}:\n${output.slice(-2000)}`);
	return folder;
}

async function openingOf(chromium: Browser, address: string): Promise<Opening> {
	const longest: Task[] = [];
	for (let opening = 1; opening <= OPENINGS; opening++) longest.push(await longestTask(chromium, address));
	return { ...(await slowOpening(chromium, address)), longest };
}

async function slowOpening(chromium: Browser, address: string): Promise<Omit<Opening, 'longest'>> {
	const context = await chromium.newContext(phone);
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	let bytes = 0;
	session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', line);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
	await countShifts(page);
	await page.goto(address, { waitUntil: 'networkidle' });
	const times = await page.evaluate(() => ({
		firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
		faces: Math.max(
			...performance
				.getEntriesByType('resource')
				.filter(({ name }) => name.endsWith('.woff2'))
				.map((face) => (face as PerformanceResourceTiming).responseEnd),
		),
	}));
	const shift = await shiftOf(page);
	await context.close();
	return { ...times, shift, kB: bytes / 1024 };
}

async function longestTask(chromium: Browser, address: string): Promise<Task> {
	const context = await chromium.newContext(phone);
	const [longest] = await tasksOf(await context.newPage(), address);
	await context.close();
	if (!longest) throw new Error(`Nothing was done for ${address}`);
	return longest;
}

function cellsOf(openings: Opening[]): string[] {
	const middle = (value: (one: Opening) => number): number => median(openings.map(value));
	const seconds = (value: (one: Opening) => number): string => `${(middle(value) / 1000).toFixed(1)} s`;
	const tasks = openings.flatMap(({ longest }) => longest).sort((a, b) => a.ms - b.ms);
	const at = (share: number): Task | undefined => tasks[Math.floor(share * tasks.length)];
	const ms = (task: Task | undefined): string => ((task?.ms ?? Number.NaN) * SLOWER).toFixed(0);
	const [work = ''] = Object.entries(at(1 / 2)?.of ?? {}).reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
	return [
		seconds((one) => one.firstPaint),
		seconds((one) => one.faces),
		middle((one) => one.kB).toFixed(0),
		middle((one) => one.shift).toFixed(3),
		`${ms(at(1 / 2))} ms (${ms(at(1 / 4))} to ${ms(at(3 / 4))})`,
		work,
	];
}
