import { createHash } from 'node:crypto';

/** How many bytes stand before what is sealed. */
const LENGTH = 32;

/** Bytes for a cache, with what tells afterwards whether they are still the same. */
export function sealed(bytes: Uint8Array): Buffer {
	return Buffer.concat([digestOf(bytes), bytes]);
}

/** What was sealed; nothing if a bit of it is another now. */
export function unsealed(bytes: Buffer): Buffer | undefined {
	const content = bytes.subarray(LENGTH);
	return digestOf(content).equals(bytes.subarray(0, LENGTH)) ? content : undefined;
}

/** What some work gives; nothing if the disk does not let it: no cache is a reason to fail. */
export function orNot<Given>(work: () => Given): Given | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}

function digestOf(bytes: Uint8Array): Buffer {
	return createHash('sha256').update(bytes).digest();
}
