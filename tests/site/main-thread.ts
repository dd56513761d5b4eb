import type { Page } from 'playwright-core';

export type Work = 'parsing' | 'style' | 'layout' | 'paint' | 'script' | 'other';

/** Kinds of work on the main thread, by the names of their trace events. */
const works: Readonly<Record<string, Work>> = {
	RunTask: 'other',
	ParseHTML: 'parsing',
	ParseAuthorStyleSheet: 'style',
	UpdateLayoutTree: 'style',
	Layout: 'layout',
	PrePaint: 'paint',
	Paint: 'paint',
	Layerize: 'paint',
	Commit: 'paint',
	EvaluateScript: 'script',
	'v8.compile': 'script',
	'v8.evaluateModule': 'script',
	FunctionCall: 'script',
};

/** A task on the main thread of a page: its CPU time in milliseconds, which does not depend on other load. */
export interface Task {
	ms: number;
	/** Its time by kind of work, without nested work of another kind. */
	of: Record<Work, number>;
	/** Number of layout objects in its largest layout. */
	laidOut: number;
}

/** Opens a page and returns the tasks of its main thread until the network is idle, longest first. */
export async function tasksOf(page: Page, address: string): Promise<Task[]> {
	const browser = page.context().browser();
	if (!browser) throw new Error('The page has no browser of its own');
	await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'] });
	await page.goto(address, { waitUntil: 'networkidle' });
	const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Span[] };
	const parsing = traceEvents.find(({ name, args }) => name === 'ParseHTML' && args.beginData?.url === address);
	const spans = traceEvents.filter(({ pid, tid, tdur }) => pid === parsing?.pid && tid === parsing.tid && tdur !== undefined);
	return tasksIn(spans).sort((a, b) => b.ms - a.ms);
}

/** A span of a trace: start, end and CPU time, in microseconds. */
interface Span {
	name: string;
	pid: number;
	tid: number;
	ts: number;
	dur: number;
	tdur?: number;
	args: { beginData?: { url?: string; totalObjects?: number } };
}

/** Sums self time by kind of work: the time of a span without that of the spans inside it. */
function tasksIn(spans: Span[]): Task[] {
	const tasks: Task[] = [];
	const around: { end: number; work: Work }[] = [];
	for (const { name, ts, dur, tdur = 0, args } of spans.sort((a, b) => a.ts - b.ts || b.dur - a.dur)) {
		const work = works[name];
		if (!work) continue;
		while (around.length > 0 && (around.at(-1)?.end ?? 0) <= ts) around.pop();
		const ms = tdur / 1000;
		const outer = around.at(-1);
		if (!outer) tasks.push({ ms, of: { parsing: 0, style: 0, layout: 0, paint: 0, script: 0, other: 0 }, laidOut: 0 });
		const task = tasks.at(-1);
		if (outer && task) task.of[outer.work] -= ms;
		if (task) {
			task.of[work] += ms;
			task.laidOut = Math.max(task.laidOut, args.beginData?.totalObjects ?? 0);
		}
		around.push({ end: ts + dur, work });
	}
	return tasks;
}
