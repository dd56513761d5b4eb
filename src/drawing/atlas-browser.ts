import type { World } from './atlas.ts';

/** Replaces `atlas.ts` in browsers, which have no files: an empty world, on which places and routes are still drawn. */
export function readAtlas(): World {
	return {
		type: 'Topology',
		arcs: [],
		objects: { land: { type: 'GeometryCollection', geometries: [] }, countries: { type: 'GeometryCollection', geometries: [] } },
	};
}
