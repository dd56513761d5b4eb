import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A content folder without problems. */
export const sound: Readonly<Record<string, string>> = {
	'site.yaml': 'title: A site\n',
	'sources/s-a.yaml':
		'type: article-newspaper\ntitle: A title\ncontainer-title: A paper\nissued: 2025-05-01\nURL: https://example.org/a\nlanguage: en\nkind: newspaper\nread: full\n',
	'claims/c-a.yaml':
		'statement: A statement.\nkind: figure\nvalue: 15000\nunit: workers\nas-of: 2025-04-30\nevidence: [{source: s-a, stance: supports}]\ncaveat: One paper says so\n',
	'events/e-a.mdx': '---\ntitle: An event\ndate: 2024-02-18\nthemes: [labour]\nclaims: [c-a]\nsources: [s-a]\n---\n\nIt happened [@s-a].\n',
	'explainers/x.mdx': '---\ntitle: T\nsummary: S\n---\n\nText [@s-a], <Claim id="c-a">words</Claim>, [the event](event:e-a).\n',
};

/** A temporary folder with these files, deleted after the test; `{ link }` makes a symbolic link. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array | { link: string }>>): string {
	const folder = mkdtempSync(join(tmpdir(), 'nutgraf-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	put(folder, files);
	return folder;
}

/** Positions of problems that are outside a text; the end of a line is still inside. */
export function outside(text: string, problems: readonly { line: number; column: number }[]): string[] {
	const lines = text.split(/\r\n?|\n/);
	const isInside = (line: number, column: number): boolean =>
		line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1] ?? '').length + 1;
	return problems.filter(({ line, column }) => !isInside(line, column)).map(({ line, column }) => `${line}:${column}`);
}

/** Writes more files to a folder. */
export function put(folder: string, files: Parameters<typeof folderWith>[0]): void {
	for (const [path, content] of Object.entries(files)) {
		const at = join(folder, path);
		mkdirSync(dirname(at), { recursive: true });
		if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, at);
		else writeFileSync(at, content);
	}
}
