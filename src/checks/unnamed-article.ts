import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';
import { claim, exampleSite } from './example.ts';

const compared =
	'evidence: [{source: daily, stance: supports}, {source: weekly, stance: supports}]\narticle: {says: That they came., agreement: matches}\ncaveat: One of the papers may have it from the other.\n';

/** What an article says of a claim, on a site that names none: nobody would see it. */
export const unnamedArticle: Check = {
	name: 'unnamed-article',
	summary: 'A claim is compared with an article only if `site.yaml` names one as `article`',
	severity: 'warning',
	why: 'A site may derive from one article, and shows then what each claim makes of it. Without `article: source-id` in `site.yaml` nobody knows which one is meant, so nothing of it is shown.',
	example: {
		wrong: claim(compared),
		right: { ...claim(compared), 'site.yaml': `${exampleSite['site.yaml']}article: weekly\n` },
	},
	*run({ site, claims }) {
		if (site.article !== undefined) return;
		for (const { article, filing } of claims.values()) {
			if (!article) continue;
			yield {
				file: filing.file,
				...placeOf(filing.places, ['article']),
				message: 'The claim is compared with an article, but site.yaml names none',
				hint: 'Write article: and the id of its source into site.yaml, or delete the key here',
			};
		}
	},
};
