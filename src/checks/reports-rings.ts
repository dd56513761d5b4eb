import { ringsOf } from '../model/origin.ts';
import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';
import { source } from './example.ts';

/** Reports cycles of `reports`, which have no origin. */
export const reportsRings: Check = {
	name: 'reports-ring',
	summary: 'The chains of `reports` from source to source end somewhere',
	severity: 'error',
	fixed: true,
	why: 'Claims count origins. If one source has a statement from another, and that one has it from the first, there is no origin.',
	example: {
		wrong: { ...source('reports: [weekly]\n'), ...source('reports: [daily]\n', 'weekly') },
		right: { ...source('', 'daily'), ...source('reports: [daily]\n', 'weekly') },
	},
	*run({ sources }) {
		for (const ring of ringsOf(sources)) {
			const source = sources.get(ring[0] ?? '');
			const index = source?.reports.indexOf(ring[1] ?? ring[0] ?? '') ?? 0;
			if (!source) continue;
			yield {
				file: source.filing.file,
				...placeOf(source.filing.places, ['reports', index]),
				message: `Sources report each other in a ring: ${[...ring, ring[0]].join(' -> ')}`,
				hint: 'Delete the `reports` of the source that had it first',
			};
		}
	},
};
