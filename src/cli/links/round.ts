import { setTimeout as sleep } from 'node:timers/promises';
import type { LinkAnswer } from '../../model/link-status.ts';
import { ask, type AskOptions } from './ask.ts';

export interface RoundOptions extends AskOptions {
	/** Milliseconds between two questions to one host. */
	delay: number;
	/** How many hosts are asked at a time. */
	hosts: number;
}

/** A busy server is waited for this many seconds at most; else its other addresses are left for another day. */
const PATIENCE = 60;

/** Ask for addresses, one at a time for each host, and hand on each answer as it comes. */
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
