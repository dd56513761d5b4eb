import { documentsOf, placeOf, recordsOf } from '../read/texts.ts';
import type { Corpus } from '../read/corpus.ts';
import type { Check } from './check.ts';
import { explainer, source } from './example.ts';

/** Reports evidence from sources that were not read. */
export const unreadSources: Check = {
	name: 'unread-source',
	summary: 'Every source that supports a claim or is cited in a text was read at least in part',
	severity: 'warning',
	why: 'A source that nobody here has seen cannot show anything. Cite what was read; its `reports` names what was not, which then counts as the origin.',
	example: {
		wrong: {
			...explainer('A ship came [@briefing].'),
			'sources/briefing.yaml': 'type: speech\ntitle: A closed briefing\nkind: government\nread: secondhand\nspeaks-for: [norland]\n',
		},
		right: {
			...explainer('A ship came [@daily].'),
			'sources/briefing.yaml': 'type: speech\ntitle: A closed briefing\nkind: government\nread: secondhand\nspeaks-for: [norland]\n',
			...source('reports: [briefing]\n'),
		},
	},
	*run(corpus) {
		for (const { evidence, filing } of corpus.claims.values()) {
			for (const [index, { source, stance }] of evidence.entries()) {
				if (stance !== 'supports' || !isUnread(source, corpus)) continue;
				yield {
					file: filing.file,
					...placeOf(filing.places, ['evidence', index, 'source']),
					message: `The claim is supported by "${source}", which was not read`,
					hint: 'Cite the source through which it is known, with this one as its `origin`',
				};
			}
		}
		for (const { filing } of recordsOf(corpus)) {
			for (const { citations } of documentsOf(filing)) {
				for (const { sourceId, line, column } of citations.flatMap(({ items }) => items)) {
					if (!isUnread(sourceId, corpus)) continue;
					yield {
						file: filing.file,
						line,
						column,
						message: `The text cites "@${sourceId}", which was not read`,
						hint: 'Cite the source through which it is known; that one `reports` this',
					};
				}
			}
		}
	},
};

function isUnread(sourceId: string, { sources }: Corpus): boolean {
	return sources.get(sourceId)?.read === 'secondhand';
}
