import { originsOfEvidence } from '../model/origin.ts';
import type { SourceKind } from '../model/source.ts';
import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';
import { exampleSite } from './example.ts';

/** Kinds of source that speak for somebody. */
const speaking: readonly SourceKind[] = ['government', 'intelligence-agency', 'state-media', 'parliament'];

const ministry = exampleSite['sources/daily.yaml'].replace('kind: newspaper', 'kind: government');

/** Warns of origins without `speaks-for`: two agencies of one state would count as two sides. */
export const silentOrigins: Check = {
	name: 'voice-unknown',
	summary: 'An origin that is a government, agency, state medium or parliament says whose voice it is',
	severity: 'warning',
	why: 'Sides are counted, not only origins: two ministries of one state do not corroborate each other. The program knows that only if `speaks-for` names the state. Voices are ids of entities, those that `voices` in `site.yaml` names, or plain ids such as `norland`; what matters is that it is the same id in each source.',
	example: {
		wrong: { 'sources/daily.yaml': ministry },
		right: { 'sources/daily.yaml': `${ministry}speaks-for: [norland]\n` },
	},
	*run({ claims, sources }) {
		const origins = new Set([...claims.values()].flatMap(({ evidence }) => evidence.flatMap((piece) => originsOfEvidence(piece, sources))));
		for (const { id, kind, filing, 'speaks-for': voices } of sources.values()) {
			if (!origins.has(id) || !speaking.includes(kind) || voices.length > 0) continue;
			yield {
				file: filing.file,
				...placeOf(filing.places, ['kind']),
				message: `"${id}" is an origin of kind ${kind}, but nothing says whose voice it is`,
				hint: 'Add `speaks-for: [the-state-or-body]`, with the same id in each source of that side',
			};
		}
	},
};
