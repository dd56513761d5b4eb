import { setTimeout as sleep } from 'node:timers/promises';
import type { LinkAnswer } from '../../model/link-status.ts';
import { ask, type AskOptions } from './ask.ts';

export interface RoundOptions extends AskOptions {
	/** Milliseconds between two requests to the same host. */
	delay: number;
	/** Number of hosts asked at the same time. */
	hosts: number;
}

/** Longest wait for a busy server, in seconds; beyond it, the rest of its URLs are skipped in this run. */
const PATIENCE = 60;

/** Requests URLs, one at a time per host, and passes on each answer as it arrives. */
export async function askAll(
	addresses: readonly string[],
	options: RoundOptions,
	heard: (address: string, answer: LinkAnswer) => void,
): Promise<void> {
	const byHost = Map.groupBy(addresses, (address) => new URL(address).host);
	const waiting = [...byHost.values()];
	const visit = async (): Promise<void> => {
		for (let next = waiting.shift(); next; next = waiting.shift()) await askHost(next, options, heard);
	};
	await Promise.all(Array.from({ length: options.hosts }, visit));
}

async function askHost(
	addresses: readonly string[],
	options: RoundOptions,
	heard: (address: string, answer: LinkAnswer) => void,
): Promise<void> {
	for (const [index, address] of addresses.entries()) {
		if (index > 0) await sleep(options.delay);
		let asked = await ask(address, options);
		if (asked.retryAfter !== undefined && asked.retryAfter <= PATIENCE) {
			await sleep(asked.retryAfter * 1000);
			asked = await ask(address, options);
		}
		heard(address, { outcome: asked.outcome, answer: asked.answer });
		if (asked.retryAfter !== undefined) return;
	}
}
