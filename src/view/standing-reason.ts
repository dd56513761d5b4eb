import type { ClaimKind } from '../model/claim.ts';
import { sharedVoices } from '../model/sides.ts';
import { shortReference, type SourceKind } from '../model/source.ts';
import type { Assessment } from '../model/standing.ts';
import { capitalise, countInWords, listInWords, numberInWords } from '../model/text.ts';
import type { Corpus } from '../read/corpus.ts';
import { sideInWords, voicesInWords } from './voices.ts';

type Naming = Pick<Corpus, 'site' | 'entities' | 'sources'>;

/**
 * The sentence that explains a standing, without its full stop: how many reports lead to how many
 * origins, whose voices these are, and which part of the statement rests on what.
 */
export function reasonOf(assessment: Assessment, kind: ClaimKind, naming: Naming): string {
	const { against, standing } = assessment;
	const sentence = mainReason(assessment, kind, naming);
	const rejected = kind === 'quote' && against.rejecting.length > 0 ? `; ${countInWords(against.rejecting.length, 'origin speaks', 'origins speak')} against what was said` : '';
	const more = standing === 'pieced-together' || standing === 'unverified' ? '' : partlyBorne(assessment);
	return `${sentence}${more}${rejected}`;
}

function mainReason(assessment: Assessment, kind: ClaimKind, naming: Naming): string {
	const { standing, origins, independent, parts, record, unseen } = assessment;
	switch (standing) {
		case 'disputed': return `${contradiction(assessment, naming)}; ${supportOf(assessment)}`;
		case 'documented': return `${recordReason(record, kind)}${origins.length > 1 ? `; ${countInWords(origins.length, 'origin')} carry it in all` : ''}`;
		case 'corroborated': {
			const sides = independent.length === origins.length ? 'each a side of its own' : `of ${numberInWords(independent.length)} sides`;
			const named = independent.length > 3 ? '' : `: ${listInWords(independent.map((id) => sideInWords(id, naming)))}`;
			return `${leadOf(assessment)}, ${sides}${named}`;
		}
		case 'one-sided': {
			const shared = sharedVoices(origins, naming.sources);
			const all = origins.length === 2 ? 'both' : 'all';
			return `${leadOf(assessment)}, and ${shared.length > 0 ? `${all} are voices of ${voicesInWords(shared, naming)}` : 'none of them is independent of the others'}`;
		}
		case 'single-origin': {
			const [origin = ''] = origins;
			const source = naming.sources.get(origin);
			const voices = source?.['speaks-for'] ?? [];
			const named = [source ? shortReference(source) : origin, voices.length > 0 && `a voice of ${voicesInWords(voices, naming)}`].filter(Boolean).join(', ');
			return assessment.reports.length > 1
				? `${capitalise(countInWords(assessment.reports.length, 'report'))} say this, and all of them lead to one origin: ${named}`
				: `One origin carries this, and no other was found: ${named}`;
		}
		case 'pieced-together':
			return `No source found carries all of it: ${parts.map((borne, index) => `${borne.part}${index === 0 ? ' comes' : ''} from ${listInWords(borne.origins.map((id) => shortName(id, naming)))}`).join('; ')}`;
		case 'unverified':
			if (unseen === 'article') return 'Nothing but the article says this';
			return unseen === 'unread' ? 'Nothing supports this but sources that were not read' : 'No source that could be found supports this';
	}
}

/** `Five reports lead to three origins`, `Two origins carry this`. */
function leadOf({ reports, origins }: Assessment): string {
	if (reports.length === origins.length) return `${capitalise(countInWords(origins.length, 'origin'))} carry this`;
	return `${capitalise(countInWords(reports.length, 'report leads', 'reports lead'))} to ${countInWords(origins.length, 'origin')}`;
}

function contradiction({ against }: Assessment, naming: Naming): string {
	const isContradicted = against.contradicting.length > 0;
	const rivals = isContradicted ? against.contradicting : against.rejecting;
	const verbs = isContradicted ? ['contradicts', 'contradict'] : ['rejects', 'reject'];
	const shared = sharedVoices(rivals, naming.sources);
	const voice = shared.length === 0 ? '' : `, ${rivals.length === 1 ? 'a voice' : 'all of them voices'} of ${voicesInWords(shared, naming)}`;
	return `${capitalise(countInWords(rivals.length, 'origin'))} ${verbs[rivals.length === 1 ? 0 : 1]} this${voice}`;
}

function supportOf({ origins, independent }: Assessment): string {
	if (origins.length === 0) return 'nothing that was read carries the whole of it';
	if (origins.length === 1) return 'one origin carries it';
	return `${countInWords(origins.length, 'origin')} of ${countInWords(independent.length, 'side')} carry it`;
}

/** Parts for which there are origins besides those that carry the whole. */
function partlyBorne({ parts, origins }: Assessment): string {
	const more = parts.filter((borne) => borne.origins.some((id) => !origins.includes(id))).map(({ part }) => part);
	return more.length === 0 ? '' : `; others bear out ${more.length === 1 ? 'a part' : 'parts'} of it: ${listInWords(more)}`;
}

function recordReason(record: SourceKind | undefined, kind: ClaimKind): string {
	if (kind === 'event' && record !== 'judgment' && record !== 'statistics') return 'The body whose own act this was says so in a document of its own';
	switch (record) {
		case 'law': return 'The law itself says this';
		case 'un-document': return 'The United Nations’ own document says this';
		case 'judgment': return 'The court’s judgment says this';
		case 'statistics': return 'The body that counted published this itself';
		case 'transcript': return 'A transcript has these words';
		case 'recording': return 'A recording has these words';
		default: return 'The speaker published these words';
	}
}

function shortName(id: string, { sources }: Naming): string {
	const source = sources.get(id);
	return source ? shortReference(source) : id;
}
