import { createHash } from 'node:crypto';

/** Length of the digest before the bytes. */
const LENGTH = 32;

/** Bytes to cache, preceded by their digest. */
export function withDigest(bytes: Uint8Array): Buffer {
	return Buffer.concat([digestOf(bytes), bytes]);
}

/** The cached bytes; `undefined` if they do not match their digest. */
export function bytesChecked(bytes: Buffer): Buffer | undefined {
	const content = bytes.subarray(LENGTH);
	return digestOf(content).equals(bytes.subarray(0, LENGTH)) ? content : undefined;
}

/** The result of some work, or `undefined` if it throws: a broken cache never fails a build. */
export function unlessItFails<Given>(work: () => Given): Given | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}

function digestOf(bytes: Uint8Array): Buffer {
	return createHash('sha256').update(bytes).digest();
}
