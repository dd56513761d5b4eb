import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// Tests start our commands some two hundred times: each reads its code compiled, as after the first time.
process.env['NODE_COMPILE_CACHE'] ??= resolve('.cache/compiled-code');

/** A test waits for browsers, builds and other programs, which on a busy machine take their time. */
const patience = { testTimeout: 60_000, hookTimeout: 180_000 };

/**
 * Tests of the folders of `src/` are independent and share the modules of a worker. Tests of sites share builds and a
 * browser, started on first use.
 */
export default defineConfig({
	test: {
		// They spend more time waiting for other programs than computing.
		maxWorkers: '100%',
		projects: [
			{ test: { name: 'rooms', include: ['tests/**/*.test.ts'], exclude: ['tests/{site,content}/**'], isolate: false, ...patience } },
			{ test: { name: 'site', include: ['tests/{site,content}/*.test.ts'], globalSetup: 'tests/site/shared.ts', ...patience } },
		],
	},
});
