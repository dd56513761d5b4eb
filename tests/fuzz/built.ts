import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { faultOfTags } from './well-formed.ts';
import type { Files } from './mutate.ts';

/** Faults when a site without errors is built as by `npm run build`. */
export function buildFault(files: Files): string[] {
	const folder = mkdtempSync(join(tmpdir(), 'nutgraf-built-'));
	const [content, out] = [join(folder, 'content'), join(folder, 'dist')];
	try {
		for (const [path, bytes] of Object.entries(files)) {
			mkdirSync(dirname(join(content, path)), { recursive: true });
			writeFileSync(join(content, path), bytes);
		}
		const { status, stderr } = spawnSync(process.execPath, ['--import', './src/cli/compile-cache.ts', 'src/cli/build.ts'], {
			encoding: 'utf8',
			env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, ASTRO_TELEMETRY_DISABLED: '1' },
		});
		if (status !== 0) return [`build: it ends with ${status}: ${stderr.slice(-500)}`];
		const faults = globSync('**/*.html', { cwd: out }).flatMap((path) => {
			const fault = faultOfTags(markupOf(readFileSync(join(out, path), 'utf8')), { isHtml: true });
			return fault === undefined ? [] : [`build: ${fault}, in ${path}`];
		});
		// Most occur on many pages.
		return faults.slice(0, 1);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A page without scripts, styles and other text that is not markup. */
function markupOf(html: string): string {
	return html.replaceAll(/<!doctype[^>]*>|<!--.*?-->|(?<=<(script|style)\b[^>]*>).*?(?=<\/\1>)/gis, '');
}
