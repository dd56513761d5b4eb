import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// Tests start our commands some two hundred times: each reads its code compiled, as after the first time.
process.env['NODE_COMPILE_CACHE'] ??= resolve('.cache/compiled-code');

/** A test waits for browsers, builds and other programs, which on a busy machine take their time. */
const patience = { testTimeout: 60_000, hookTimeout: 180_000 };

/** The rooms need nothing but themselves, and share what a worker has imported. What looks at a site shares builds and a browser, started when they are first asked for. */
export default defineConfig({
	test: {
		// They wait for each other's programs more than they compute.
		maxWorkers: '100%',
		projects: [
			{ test: { name: 'rooms', include: ['tests/**/*.test.ts'], exclude: ['tests/{site,content}/**'], isolate: false, ...patience } },
			{ test: { name: 'site', include: ['tests/{site,content}/*.test.ts'], globalSetup: 'tests/site/shared.ts', ...patience } },
		],
	},
});
