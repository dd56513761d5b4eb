import { didYouMean } from '../model/suggestion.ts';
import type { Corpus } from '../read/corpus.ts';
import type { Filing } from '../read/record.ts';
import { placeOf } from '../read/texts.ts';
import type { Check, Finding } from './check.ts';

/** Reports themes missing from `site.yaml`, if it lists any. */
export const knownThemes: Check = {
	name: 'unknown-theme',
	summary: 'Themes and topics are among the themes of site.yaml, if it lists any',
	severity: 'error',
	why: 'Each theme has a page and an entry in the filters; a misspelt one would get its own page, with a single event on it.',
	example: {
		wrong: {
			'site.yaml': 'title: An example site\nthemes: {arrivals: Arrivals}\n',
			'events/arrival.mdx': '---\ntitle: Workers arrive\ndate: 2026-03-02\nthemes: [arivals]\n---\n',
		},
		right: {
			'site.yaml': 'title: An example site\nthemes: {arrivals: Arrivals}\n',
			'events/arrival.mdx': '---\ntitle: Workers arrive\ndate: 2026-03-02\nthemes: [arrivals]\n---\n',
		},
	},
	*run(corpus) {
		for (const { themes, filing } of corpus.events.values()) {
			for (const [index, theme] of themes.entries()) yield* unknown(corpus, theme, filing, ['themes', index]);
		}
		for (const { topic, filing } of corpus.claims.values()) {
			if (topic !== undefined) yield* unknown(corpus, topic, filing, ['topic']);
		}
	},
};

function* unknown({ site }: Corpus, theme: string, filing: Filing, path: (string | number)[]): Generator<Finding> {
	const names = Object.keys(site.themes);
	if (names.length === 0 || names.includes(theme)) return;
	yield {
		file: filing.file,
		...placeOf(filing.places, path),
		message: `There is no theme "${theme}"`,
		hint: didYouMean(theme, names, 'Correct it, or add it to the themes of site.yaml'),
	};
}
