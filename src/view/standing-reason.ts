import type { ClaimKind } from '../model/claim.ts';
import { sharedVoices } from '../model/sides.ts';
import { shortReference } from '../model/source.ts';
import type { Assessment } from '../model/standing.ts';
import { capitalise, countInWords, listInWords, numberInWords } from '../model/text.ts';
import type { Corpus } from '../read/corpus.ts';
import { originInWords, outletOf, sideInWords, voicesInWords } from './voices.ts';

type Naming = Pick<Corpus, 'site' | 'entities' | 'sources'>;

/**
 * A sentence that explains a standing, without a full stop: how many reports lead to how many origins,
 * whose voices these are, and what supports which part of the statement.
 */
export function reasonOf(assessment: Assessment, kind: ClaimKind, naming: Naming): string {
	const { against, standing } = assessment;
	const rejected =
		kind === 'quote' && against.rejecting.length > 0
			? `; ${countInWords(against.rejecting.length, 'origin speaks', 'origins speak')} against what was said`
			: '';
	const more = standing === 'pieced-together' || standing === 'unverified' ? '' : partlyBorne(assessment);
	return `${mainReason(assessment, kind, naming)}${more}${rejected}`;
}

function mainReason(assessment: Assessment, kind: ClaimKind, naming: Naming): string {
	const { standing, origins, unseen } = assessment;
	switch (standing) {
		case 'disputed':
			return disputedReason(assessment, naming);
		case 'documented':
			return `${recordReason(assessment, kind, naming)}${origins.length > 1 ? `; ${countInWords(origins.length, 'origin')} carry it in all` : ''}`;
		case 'corroborated':
			return corroboratedReason(assessment, naming);
		case 'one-sided': {
			const shared = sharedVoices(origins, naming.sources);
			const all = origins.length === 2 ? 'both' : 'all';
			return `${leadOf(assessment)}, and ${shared.length > 0 ? `${all} are voices of ${voicesInWords(shared, naming)}` : 'none of them is independent of the others'}`;
		}
		case 'single-origin':
			return singleReason(assessment, kind, naming);
		case 'pieced-together':
			return piecedReason(assessment, naming);
		case 'unverified':
			if (unseen === 'article') return 'Nothing but the article says this';
			if (unseen === 'lost') return 'What was cited for this could not be found again';
			return unseen === 'unread' ? 'Nothing supports this but sources that were not read' : 'No source that was read says this';
	}
}

function corroboratedReason(assessment: Assessment, naming: Naming): string {
	const { independent, origins } = assessment;
	const sides = independent.length === origins.length ? 'each a side of its own' : `of ${numberInWords(independent.length)} sides`;
	const named = independent.length > 3 ? '' : `: ${listInWords(independent.map((id) => sideInWords(id, naming)))}`;
	return `${leadOf(assessment)}, ${sides}${named}`;
}

function singleReason({ origins: [origin = ''], reports }: Assessment, kind: ClaimKind, naming: Naming): string {
	const named = originInWords(origin, naming);
	const isUnread = naming.sources.get(origin)?.read === 'secondhand';
	const count = capitalise(countInWords(reports.length, 'report says', 'reports say'));
	// A quotation has one speaker, so a second origin is not to be expected.
	if (kind === 'quote' && isUnread) return `${count} this, and the speaker’s own words were not read: ${named}`;
	return reports.length > 1 ? `${count} this, and all of them lead to one origin: ${named}` : `Only one origin was found: ${named}`;
}

function piecedReason({ parts }: Assessment, naming: Naming): string {
	const names = (ids: readonly string[]): string => listInWords(ids.map((id) => outletOf(id, naming)));
	const [first, ...others] = parts;
	if (!first) return 'No source found carries all of it';
	if (others.length === 0) return `Only a part of it is borne out: ${first.part}, by ${names(first.origins)}`;
	return `No source found carries all of it: ${parts.map(({ part, origins }, index) => `${part}${index === 0 ? ' comes' : ''} from ${names(origins)}`).join('; ')}`;
}

function disputedReason({ against, origins, independent }: Assessment, naming: Naming): string {
	const isContradicted = against.contradicting.length > 0;
	const rivals = isContradicted ? against.contradicting : against.rejecting;
	const verbs = isContradicted ? ['contradicts', 'contradict'] : ['rejects', 'reject'];
	const opposing = `${capitalise(countInWords(rivals.length, 'origin'))} ${verbs[rivals.length === 1 ? 0 : 1]} this${inBrackets(rivals, naming)}`;
	const sides = origins.length > 1 ? ` of ${countInWords(independent.length, 'side')}` : '';
	const supporting =
		origins.length === 0
			? 'nothing that was read carries the whole of it'
			: `${countInWords(origins.length, 'origin')}${sides} ${origins.length === 1 ? 'carries' : 'carry'} it${inBrackets(origins, naming)}`;
	const all = [...new Set([...rivals, ...origins])];
	const shared = origins.length === 0 || all.length === 1 ? [] : sharedVoices(all, naming.sources);
	const common = shared.length === 0 ? '' : `; ${all.length === 2 ? 'both' : 'all'} are voices of ${voicesInWords(shared, naming)}`;
	const twice = rivals.some((id) => origins.includes(id)) ? '; reports of one origin differ' : '';
	return `${opposing}; ${supporting}${common}${twice}`;
}

/** The names of one or two origins. */
function inBrackets(ids: readonly string[], naming: Naming): string {
	return ids.length > 2 ? '' : ` (${ids.map((id) => shortName(id, naming)).join('; ')})`;
}

/** `Five reports lead to three origins`, `Two origins carry this`. */
function leadOf({ reports, origins }: Assessment): string {
	if (reports.length === origins.length) return `${capitalise(countInWords(origins.length, 'origin'))} carry this`;
	return `${capitalise(countInWords(reports.length, 'report leads', 'reports lead'))} to ${countInWords(origins.length, 'origin')}`;
}

/** Parts with origins in addition to those that support the whole. */
function partlyBorne({ parts, origins }: Assessment): string {
	const more = parts.filter((borne) => borne.origins.some((id) => !origins.includes(id))).map(({ part }) => part);
	return more.length === 0 ? '' : `; ${more.length === 1 ? 'a part is' : 'parts are'} borne out elsewhere too: ${listInWords(more)}`;
}

function recordReason({ record = '', origins }: Assessment, kind: ClaimKind, { sources }: Naming): string {
	const sourceKind = sources.get(record)?.kind;
	if (kind === 'event' && sourceKind !== 'judgment' && sourceKind !== 'statistics')
		return 'The body whose own act this was says so in a document of its own';
	switch (sourceKind) {
		case 'law':
			return 'The law itself says this';
		case 'un-document':
			return origins.includes(record) ? 'The United Nations’ own document says this' : 'The United Nations’ own account of it says this';
		case 'judgment':
			return 'The court’s judgment says this';
		case 'statistics':
			return 'The body that counted published this itself';
		case 'transcript':
			return 'A transcript has these words';
		case 'recording':
			return 'A recording has these words';
		default:
			return 'The speaker published these words';
	}
}

function shortName(id: string, { sources }: Naming): string {
	const source = sources.get(id);
	return source ? shortReference(source) : id;
}
