import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Coasts and borders of the world, as TopoJSON packages have them. */
export type World = Topology<{ land: GeometryCollection; countries: GeometryCollection<{ name: string }> }>;

/** Reads a TopoJSON file of a package. In browsers, `atlas-browser.ts` replaces this module (`browser` in `package.json`). */
export function readAtlas(path: string): World {
	// Not an `import`: Vite would bundle megabytes into the code of the pages.
	return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(path), 'utf8')) as World;
}
