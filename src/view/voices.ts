import { voiceName } from '../model/site.ts';
import { authorsOf, shortReference, speakerOf } from '../model/source.ts';
import { capitalise } from '../model/text.ts';
import type { Corpus } from '../read/corpus.ts';

/** Voices named individually; the rest are counted. */
const NAMED = 3;

type Naming = Pick<Corpus, 'site' | 'entities' | 'sources' | 'words'>;

/** The name of a voice: from `site.yaml`, or of the entity, or else its id in words. */
export function nameOfVoice(voice: string, { site, entities }: Pick<Naming, 'site' | 'entities'>): string {
	return voiceName(site, voice) ?? entities.get(voice)?.name ?? voice.split('-').map(capitalise).join(' ');
}

/** `Norland`, `Norland and Sudland`, `Norland, Sudland, Estland and eight more`. */
export function voicesInWords(voices: readonly string[], naming: Naming): string {
	const named = voices.slice(0, voices.length > NAMED + 1 ? NAMED : NAMED + 1).map((voice) => nameOfVoice(voice, naming));
	const count = voices.length - named.length;
	const { say, list } = naming.words;
	return list(count > 0 ? [...named, say('voices.more', { count })] : named);
}

/** The name and date of an origin, with its voice unless the name implies it: `The Harbour Gazette, 2 March 2026, speaking for Norland`. */
export function originInWords(originId: string, naming: Naming): string {
	const source = naming.sources.get(originId);
	if (!source) return originId;
	const voices = source['speaks-for'];
	const speaker = authorsOf(source);
	const { say } = naming.words;
	const isOwnVoice = voices.some((voice) => naming.entities.get(voice)?.kind === 'person');
	// The voice of an interview is the person, not the paper.
	const name =
		speaker !== undefined && (source.kind === 'interview' || isOwnVoice)
			? say('voices.person-in', { person: speaker, source: shortReference(source) })
			: shortReference(source);
	const isNamed = voices.some((voice) => inWords(name).includes(inWords(nameOfVoice(voice, naming).replace(/^the /i, ''))));
	return voices.length === 0 || isNamed ? name : say('voices.speaking-for', { source: name, voices: voicesInWords(voices, naming) });
}

/** Who speaks in an origin: one or two voices, or else its publisher. */
export function sideInWords(originId: string, naming: Naming): string {
	const source = naming.sources.get(originId);
	const voices = source?.['speaks-for'] ?? [];
	if (voices.length === 1 || voices.length === 2) return voicesInWords(voices, naming);
	return outletOf(originId, naming);
}

/** The outlet or body that published a source. */
export function outletOf(sourceId: string, { sources }: Pick<Naming, 'sources'>): string {
	const source = sources.get(sourceId);
	return source ? (source['container-title'] ?? source.publisher ?? speakerOf(source)) : sourceId;
}

/** A text normalised for whole-word search: ` harbour gazette may 2025 `. */
function inWords(text: string): string {
	return ` ${text
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()} `;
}
