import { expect, test } from 'vitest';
import { sealed, unsealed } from '../../src/build/sealed.ts';

test('what was sealed comes back, and with a bit that flipped nothing does', () => {
	const bytes = sealed(Buffer.from('A page'));
	expect(unsealed(bytes)?.toString()).toBe('A page');
	for (let at = 0; at < bytes.length; at++) {
		const other = Buffer.from(bytes);
		other.writeUInt8(other.readUInt8(at) ^ 1, at);
		expect(unsealed(other), `byte ${at}`).toBeUndefined();
	}
	expect([unsealed(bytes.subarray(0, -1)), unsealed(Buffer.alloc(0)), unsealed(Buffer.alloc(32))]).toEqual([
		undefined,
		undefined,
		undefined,
	]);
});
