import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Rooms of plain TypeScript, which Node loads as it is. */
const PLAIN = ['model', 'markup', 'read', 'checks', 'view'];

/** Is a path that of a module that Node can load as it is? */
export function isPlainModule(path: string): boolean {
	const [room = ''] = relative(resolve('src'), path).split(sep);
	return PLAIN.includes(room) && path.endsWith('.ts');
}

/** A module that hands on what Node has loaded from a path: whoever imports it shares with all that Node runs what was worked out once. */
export async function fromNode(path: string): Promise<string> {
	const names = Object.keys((await import(pathToFileURL(path).href)) as object);
	return `import { createRequire } from 'node:module';
export const { ${names.join(', ')} } = createRequire(import.meta.url)(${JSON.stringify(path)});`;
}
