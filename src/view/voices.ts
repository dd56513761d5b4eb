import { voiceName } from '../model/site.ts';
import { speakerOf } from '../model/source.ts';
import { capitalise, listInWords, numberInWords } from '../model/text.ts';
import type { Corpus } from '../read/corpus.ts';

/** How many voices are named before the rest is counted. */
const NAMED = 3;

type Naming = Pick<Corpus, 'site' | 'entities' | 'sources'>;

/** The name of a voice: as the site gives it, else that of the entity, else its id in words. */
export function nameOfVoice(voice: string, { site, entities }: Naming): string {
	return voiceName(site, voice) ?? entities.get(voice)?.name ?? voice.split('-').map(capitalise).join(' ');
}

/** `South Korea`, `South Korea and Japan`, `Australia, Canada, France and eight more`. */
export function voicesInWords(voices: readonly string[], naming: Naming): string {
	const named = voices.slice(0, voices.length > NAMED + 1 ? NAMED : NAMED + 1).map((voice) => nameOfVoice(voice, naming));
	const more = voices.length - named.length;
	return listInWords(more > 0 ? [...named, `${numberInWords(more)} more`] : named);
}

/** Who speaks in an origin, in a few words: one or two voices, else the body that published it. */
export function sideInWords(originId: string, naming: Naming): string {
	const source = naming.sources.get(originId);
	const voices = source?.['speaks-for'] ?? [];
	if (voices.length === 1 || voices.length === 2) return voicesInWords(voices, naming);
	return source ? (source['container-title'] ?? source.publisher ?? speakerOf(source)) : originId;
}
