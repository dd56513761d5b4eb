import { soundEvidence, type Claim, type Evidence } from '../model/claim.ts';
import { machineSpan } from '../model/date.ts';
import { compareTexts } from '../model/text.ts';
import type { Corpus } from '../read/corpus.ts';
import { standingOf } from '../read/standing.ts';
import { entityOf, known, siteData, workOf, type Data } from './schema-org.ts';

/**
 * A claim in schema.org terms. `appearance` lists the sources that state the whole claim, `firstAppearance` its
 * origin if there is exactly one; other evidence is in `citation`.
 */
export function claimData(claim: Claim, corpus: Corpus): Data {
	const { sources, entities, site } = corpus;
	const { origins } = standingOf(claim, corpus);
	const works = (ids: string[]): Data[] => [...new Set(ids)].flatMap((id) => sources.get(id) ?? []).map(workOf);
	const states = ({ stance, part }: Evidence): boolean => stance === 'supports' && part === undefined;
	const found = soundEvidence(claim.evidence);
	const sourcesOf = (pieces: Evidence[]): string[] => pieces.map(({ source }) => source);
	const speaker = [...entities.values()].find(
		({ name, kind }) => name === claim['attributed-to'] && (kind === 'person' || kind === 'organisation'),
	);
	const { start, end } = claim['as-of'] === undefined ? {} : machineSpan(claim['as-of']);
	return {
		'@type': 'Claim',
		text: claim.statement,
		...siteData(site),
		author: speaker ? entityOf(speaker) : claim['attributed-to'],
		temporalCoverage: start && end ? `${start}/${end}` : start,
		dateModified: claim.history
			.map(({ date }) => date)
			.sort(compareTexts)
			.at(-1),
		...known({
			firstAppearance: origins.length === 1 ? works(origins)[0] : undefined,
			appearance: works(sourcesOf(found.filter(states))),
			citation: works(sourcesOf(found.filter((piece) => !states(piece)))),
		}),
	};
}
