import type { Claim } from '../model/claim.ts';
import { originsOfEvidence } from '../model/origin.ts';
import { assess } from '../model/standing.ts';
import type { Corpus } from '../read/corpus.ts';
import { standingOf } from '../read/standing.ts';
import { placeOf } from '../read/texts.ts';
import { english } from '../words/words.ts';
import type { Check } from './check.ts';
import { claim } from './example.ts';

/** Reports origins that support the whole of a claim in one piece of evidence and a part in another. */
export const partCoverage: Check = {
	name: 'part-coverage',
	summary: 'No claim is corroborated or documented only because of origins that elsewhere support just a `part` of it',
	severity: 'warning',
	why: 'If one piece of evidence from an origin supports only a part of the statement, another piece from there may not support the whole either. If the standing depends on such origins alone, look again: either one of their pieces supports the whole, and the one with `part` adds nothing, or each needs a `part`.',
	example: {
		wrong: claim(
			'evidence:\n  - {source: daily, stance: supports}\n  - {source: weekly, stance: supports}\n  - {source: weekly, stance: supports, part: the day}\n',
		),
		right: claim('evidence:\n  - {source: daily, stance: supports}\n  - {source: weekly, stance: supports}\n'),
	},
	*run(corpus) {
		const { claims, sources, site } = corpus;
		for (const judged of claims.values()) {
			const { filing } = judged;
			const { standing, parts } = standingOf(judged, corpus);
			if (parts.length === 0 || (standing !== 'corroborated' && standing !== 'documented')) continue;
			const doubtful = new Set(parts.flatMap(({ origins }) => origins));
			const without = assess(withoutOrigins(judged, doubtful, sources), sources, site.article);
			if (without.standing === standing) continue;
			const index = judged.evidence.findIndex(
				(piece) => piece.part !== undefined && originsOfEvidence(piece, sources).some((id) => doubtful.has(id)),
			);
			yield {
				file: filing.file,
				...placeOf(filing.places, ['evidence', index, 'part']),
				message: `The claim is ${english.say(`standing.${standing}.name`).toLowerCase()} only because of an origin that supports just a part of it here ("${judged.evidence[index]?.part ?? ''}")`,
				hint: 'If the source supports the whole, delete `part`; if not, give the other pieces of evidence from that origin a `part`',
			};
		}
	},
};

/** The claim without evidence from doubtful origins for the whole. */
function withoutOrigins(
	{ kind, evidence }: Claim,
	doubtful: ReadonlySet<string>,
	sources: Corpus['sources'],
): Pick<Claim, 'kind' | 'evidence'> {
	return {
		kind,
		evidence: evidence.filter((piece) => piece.part !== undefined || !originsOfEvidence(piece, sources).some((id) => doubtful.has(id))),
	};
}
