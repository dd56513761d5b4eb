import { expect, test } from 'vitest';
import { withDigest, bytesChecked } from '../../src/build/checked-cache.ts';

test('what was cached comes back, and with a bit that flipped nothing does', () => {
	const bytes = withDigest(Buffer.from('A page'));
	expect(bytesChecked(bytes)?.toString()).toBe('A page');
	for (let at = 0; at < bytes.length; at++) {
		const other = Buffer.from(bytes);
		other.writeUInt8(other.readUInt8(at) ^ 1, at);
		expect(bytesChecked(other), `byte ${at}`).toBeUndefined();
	}
	expect([bytesChecked(bytes.subarray(0, -1)), bytesChecked(Buffer.alloc(0)), bytesChecked(Buffer.alloc(32))]).toEqual([
		undefined,
		undefined,
		undefined,
	]);
});
