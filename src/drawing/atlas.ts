import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Coasts and borders of the world, as packages of geometry have them. */
export type World = Topology<{ land: GeometryCollection; countries: GeometryCollection<{ name: string }> }>;

/** A file of geometry in a package. In a browser `atlas-browser.ts` stands in its place (`browser` in `package.json`). */
export function readAtlas(path: string): World {
	// Not an `import`: Vite would put megabytes into the code of the pages.
	return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(path), 'utf8')) as World;
}
