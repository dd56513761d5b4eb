import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { filesBelow } from '../../read/folder.ts';

// Runs before `npm pack`: compiles `src/` to JavaScript in `lib/`, since Node does not strip types below `node_modules`.
// File names and folders stay the same.

const SOURCE = join(import.meta.dirname, '..', '..');
const LIB = join(SOURCE, '..', 'lib');

rmSync(LIB, { recursive: true, force: true });
const compiler = createRequire(import.meta.url).resolve('typescript/lib/tsc.js');
const { status } = spawnSync(process.execPath, [compiler, '-p', join(import.meta.dirname, 'tsconfig.json')], { stdio: 'inherit' });
if (status !== 0) throw new Error('The code could not be compiled');

for (const file of filesBelow(SOURCE)) {
	if (/\.(ts|json|md)$/.test(file)) continue;
	const target = join(LIB, file);
	mkdirSync(dirname(target), { recursive: true });
	if (/\.(astro|mdx)$/.test(file) && !file.startsWith('cli/')) writeFileSync(target, asCompiled(readFileSync(join(SOURCE, file), 'utf8')));
	else cpSync(join(SOURCE, file), target);
}

/** A component with its imports renamed to the compiled files. */
function asCompiled(text: string): string {
	return text.replaceAll(/(\bfrom |\bimport )'(\.{1,2}\/[^']+)\.ts'/g, "$1'$2.js'");
}
