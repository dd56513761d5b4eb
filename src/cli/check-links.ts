import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reportText } from '../checks/report.ts';
import { isDead, isDue, statusAfter, type LinkStatus } from '../model/link-status.ts';
import { compareTexts, inOneLine } from '../model/text.ts';
import { readCorpus } from '../read/content-folder.ts';
import { linksFile } from '../read/links.ts';
import { contentOption, folderAt, fromHere, refuse, runCommand, say } from './command.ts';
import { outsideAddresses } from './links/addresses.ts';
import { findCopies, type Copy } from './links/copies.ts';
import { askAll } from './links/round.ts';

const USAGE = `Usage: npm run check:links -- [--content DIR] [--all] [--only ID] [--limit N] [--archive URL] [--json]

Asks for the addresses outside that the content names, and notes the answers in links.json of the content folder.
An address that answered is left alone for a week (--all asks anyway); one that failed on three days, each three
days apart, counts as dead. It can be stopped and started again. Only answers' heads are read; robots.txt is not
asked for, since each address is opened once, as a reader would. For a dead source without a copy the Wayback
Machine is asked for one: the line to write is proposed, and no file of yours is changed.
Exit code: 0 done, 1 no host could be reached or links.json cannot be read, 2 wrong usage.`;

/** Failures that a machine without network produces. */
const offline = ['no such host', 'no network', 'the name server did not answer', 'host not reachable'];

runCommand(USAGE, async (args) => {
	const { values } = parseArgs({
		args,
		options: {
			...contentOption(),
			all: { type: 'boolean', default: false },
			only: { type: 'string' },
			limit: { type: 'string' },
			json: { type: 'boolean', default: false },
			archive: { type: 'string', default: 'https://archive.org/wayback/available' },
			// For tests: every host is this machine, and timeouts are shorter.
			'only-here': { type: 'boolean', default: false },
			timeout: { type: 'string', default: '20000' },
			delay: { type: 'string', default: '1000' },
		},
	});
	const folder = folderAt(values.content);
	const [limit, timeout, delay] = [numberIn(values.limit ?? '1000000'), numberIn(values.timeout), numberIn(values.delay)];
	const { corpus, problems } = readCorpus(folder);
	const file = join(folder, linksFile);
	const unreadable = problems
		.filter((problem) => problem.file === linksFile)
		.map((problem) => ({ ...problem, file: fromHere(folder, problem.file) }));
	if (unreadable.length > 0) {
		say.fault(reportText(unreadable));
		return 1;
	}
	const today = new Date().toISOString().slice(0, 10);
	const statuses = new Map(corpus.links);
	const known = outsideAddresses(corpus);
	if (values.only !== undefined && ![...known.values()].some((ids) => ids.includes(values.only ?? '')))
		refuse(`No record "${values.only}" names an address outside`);
	const due = [...known]
		.filter(([address, ids]) => (values.only === undefined ? values.all || isDue(statuses.get(address), today) : ids.includes(values.only)))
		.map(([address]) => address)
		.slice(0, limit);

	const waiting = new Map<string, LinkStatus>();
	let online = false;
	const userAgent = `Nutgraf link check${corpus.site.repository === undefined ? '' : ` (+${inAscii(corpus.site.repository)})`}`;
	await askAll(due, { userAgent, timeout, delay, hosts: 6, onlyHere: values['only-here'] }, (address, answer) => {
		waiting.set(address, statusAfter(statuses.get(address), answer, today));
		online ||= !offline.includes(answer.answer);
		// Without network every URL would fail, so nothing is recorded until one host was reached.
		if (!online) return;
		for (const [one, status] of waiting) statuses.set(one, status);
		waiting.clear();
		save(file, statuses, known);
	});
	const nobody = due.length > 0 && !online;
	const gone = [...corpus.sources.values()].filter(({ URL: address = '', archived, link }) => {
		const status = statuses.get(address);
		return link && archived === undefined && due.includes(address) && status !== undefined && isDead(status);
	});
	const { copies, isReached } = await findCopies(nobody ? [] : gone, { archive: values.archive, userAgent, timeout, delay });
	const asked = due.flatMap((address) => {
		const status = statuses.get(address) ?? waiting.get(address);
		const proposed = gone.flatMap(({ id, URL, filing }) =>
			URL === address && copies.has(id) ? [{ file: fromHere(folder, filing.file), archived: copies.get(id) as Copy }] : [],
		);
		return status === undefined
			? []
			: [{ address, records: known.get(address) ?? [], dead: isDead(status), ...status, ...(proposed.length === 0 ? {} : { proposed }) }];
	});
	if (!isReached) say.fault('The archive could not be reached: copies may be missing below');
	if (values.json) say.out(JSON.stringify(nobody ? [] : asked, null, '\t'));
	else if (nobody) say.out('No host could be reached; nothing was noted');
	else {
		for (const { address, records, last, lastOk, dead, proposed = [] } of asked) {
			if (lastOk === today) continue;
			say.out(`${dead ? 'Dead: ' : ''}${inOneLine(`${address} ${last}`)}\n  Named by ${records.join(', ')}`);
			for (const { file, archived } of proposed)
				say.out(
					`  If the copy shows what was cited, write into ${file}:\n    archived: {URL: ${JSON.stringify(archived.URL)}, date: ${archived.date}}`,
				);
		}
		say.out(
			`${asked.length} of ${known.size} addresses asked, ${asked.filter(({ lastOk }) => lastOk === today).length} answered with a page`,
		);
	}
	return nobody ? 1 : 0;
});

/** Writes a draft and renames it, so that an interruption leaves a whole file. Drops URLs that are no longer in use. */
function save(file: string, statuses: ReadonlyMap<string, LinkStatus>, known: ReadonlyMap<string, unknown>): void {
	const kept = [...statuses].filter(([address]) => known.has(address)).sort(([a], [b]) => compareTexts(a, b));
	const draft = `${file}.new`;
	rmSync(draft, { force: true });
	// Fails rather than follow a symbolic link put there in the meantime.
	writeFileSync(draft, `${JSON.stringify(Object.fromEntries(kept), null, '\t')}\n`, { flag: 'wx' });
	renameSync(draft, file);
}

/** A URL in ASCII, for a header field. */
function inAscii(address: string): string {
	return URL.canParse(address) ? new URL(address).href : encodeURI(address);
}

function numberIn(text: string): number {
	if (!/^\d+$/.test(text)) refuse(`"${text}" is not a number`);
	return Number(text);
}
