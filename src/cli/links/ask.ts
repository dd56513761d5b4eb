import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import type { LinkAnswer } from '../../model/link-status.ts';
import { isPublicNumber, lookupHere, PrivateAddress, publicLookup } from './public-address.ts';

export interface AskOptions {
	/** Value of the `User-Agent` header: a name, and an address where its owner can be reached. */
	userAgent: string;
	/** Milliseconds to wait for the head of each answer. */
	timeout: number;
	/** For tests: resolves every host name to this machine. */
	onlyHere?: boolean;
}

/** The outcome, with the seconds of `Retry-After` from a busy server. */
export type Asked = LinkAnswer & { retryAfter?: number };

/** Most redirects followed. */
const REDIRECTS = 5;

const words: Record<string, string> = {
	ENOTFOUND: 'no such host',
	EAI_AGAIN: 'the name server did not answer',
	ECONNREFUSED: 'connection refused',
	ECONNRESET: 'connection broken off',
	EHOSTUNREACH: 'host not reachable',
	ENETUNREACH: 'no network',
};
/** Errors that say more about the network than about the page. */
const unclear = new Set(['EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

const unreadable = { outcome: 'failed', answer: 'answer not readable' } as const satisfies Asked;

/** Requests a URL with HEAD, then with GET unless HEAD succeeds. Reads only the heads of answers, and never rejects. */
export async function ask(address: string, options: AskOptions): Promise<Asked> {
	const head = await follow('HEAD', address, options);
	return head.outcome === 'alive' || head.retryAfter !== undefined ? head : follow('GET', address, options);
}

async function follow(method: 'HEAD' | 'GET', start: string, options: AskOptions): Promise<Asked> {
	let address = start;
	for (let step = 0; step <= REDIRECTS; step++) {
		// Some requests cannot even be sent, such as a redirect to a malformed host name.
		const answer = await once(method, new URL(address), options).catch(() => unreadable);
		if (!('status' in answer)) return answer;
		const { status, location, retryAfter } = answer;
		if (location === undefined || status < 300 || status > 399) return meaning(status, retryAfter);
		if (!URL.canParse(location, address) || !/^https?:$/.test(new URL(location, address).protocol))
			return { outcome: 'failed', answer: `${status} to nowhere` };
		address = new URL(location, address).href;
	}
	return { outcome: 'failed', answer: 'leads on without end' };
}

function meaning(status: number, retryAfter: string | undefined): Asked {
	const answer = String(status);
	// An interim response, or a switch of protocols.
	if (status < 200) return unreadable;
	if (status >= 200 && status < 300) return { outcome: 'alive', answer };
	if (status === 429 || status === 503)
		return { outcome: 'unclear', answer, ...(/^\d+$/.test(retryAfter ?? '') ? { retryAfter: Number(retryAfter) } : {}) };
	// A page that refuses programs, or asks for a login, may well be there for readers.
	return { outcome: [401, 403, 405, 451].includes(status) || status < 400 ? 'unclear' : 'failed', answer };
}

function once(
	method: string,
	url: URL,
	{ userAgent, timeout, onlyHere = false }: AskOptions,
): Promise<Asked | { status: number; location?: string; retryAfter?: string }> {
	const host = url.hostname.replace(/^\[|\]$/g, '');
	if (!onlyHere && isIP(host) !== 0 && !isPublicNumber(host)) return Promise.resolve({ outcome: 'failed', answer: 'not a public host' });
	return new Promise((done) => {
		const send = url.protocol === 'https:' ? requestHttps : requestHttp;
		const sent = send(url, {
			method,
			agent: false,
			headers: { 'user-agent': userAgent, accept: '*/*' },
			lookup: onlyHere ? lookupHere : publicLookup,
		});
		const timer = setTimeout(() => sent.destroy(Object.assign(new Error('timeout'), { code: 'TIMEOUT' })), timeout);
		sent.on('response', ({ statusCode = 0, headers }: IncomingMessage) => {
			clearTimeout(timer);
			done({
				status: statusCode,
				...(headers.location === undefined ? {} : { location: headers.location }),
				...(headers['retry-after'] === undefined ? {} : { retryAfter: headers['retry-after'] }),
			});
			sent.destroy();
		});
		// After 101 Switching Protocols nothing readable follows.
		sent.on('upgrade', () => {
			clearTimeout(timer);
			done(unreadable);
			sent.destroy();
		});
		sent.on('close', () => {
			clearTimeout(timer);
			done(unreadable);
		});
		sent.on('error', (error: Error & { code?: string }) => {
			clearTimeout(timer);
			done(fault(error));
		});
		sent.end();
	});
}

function fault(error: Error & { code?: string }): Asked {
	const { code = '' } = error;
	if (error instanceof PrivateAddress) return { outcome: 'failed', answer: 'not a public host' };
	if (code === 'TIMEOUT') return { outcome: 'failed', answer: 'no answer in time' };
	if (/CERT|SELF_SIGNED|UNABLE_TO_|TLS|SSL/.test(code)) return { outcome: 'failed', answer: 'certificate not valid' };
	return { outcome: unclear.has(code) ? 'unclear' : 'failed', answer: words[code] ?? unreadable.answer };
}
