import { didYouMean } from '../model/suggestion.ts';
import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';
import { exampleSite, source } from './example.ts';

/** Reports unknown voices: a misspelt one would count as a side of its own. */
export const knownVoices: Check = {
	name: 'unknown-voice',
	summary: 'Where `site.yaml` lists `voices`, `speaks-for` names one of them or an entity',
	severity: 'error',
	why: 'A voice that is misspelt in one source would count as a separate side, and two agencies of one state would corroborate each other.',
	example: {
		wrong: { 'site.yaml': `${exampleSite['site.yaml']}voices: {south-korea: South Korea}\n`, ...source('speaks-for: [south-koria]\n') },
		right: { 'site.yaml': `${exampleSite['site.yaml']}voices: {south-korea: South Korea}\n`, ...source('speaks-for: [south-korea]\n') },
	},
	*run({ sources, entities, site }) {
		const named = Object.keys(site.voices);
		if (named.length === 0) return;
		for (const { filing, 'speaks-for': voices } of sources.values()) {
			for (const [index, voice] of voices.entries()) {
				if (entities.has(voice) || Object.hasOwn(site.voices, voice)) continue;
				yield {
					file: filing.file,
					...placeOf(filing.places, ['speaks-for', index]),
					message: `There is no voice "${voice}"`,
					hint: didYouMean(voice, [...named, ...entities.keys()], 'Add it to `voices` in site.yaml, with its name'),
				};
			}
		}
	},
};
