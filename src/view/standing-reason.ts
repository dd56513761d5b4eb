import type { ClaimKind } from '../model/claim.ts';
import { sharedVoices } from '../model/sides.ts';
import { shortReference } from '../model/source.ts';
import type { Assessment } from '../model/standing.ts';
import type { Corpus } from '../read/corpus.ts';
import { originInWords, outletOf, sideInWords, voicesInWords } from './voices.ts';

type Naming = Pick<Corpus, 'site' | 'entities' | 'sources' | 'words'>;

/**
 * A sentence that explains a standing, without a full stop: how many reports lead to how many origins,
 * whose voices these are, and what supports which part of the statement.
 */
export function reasonOf(assessment: Assessment, kind: ClaimKind, naming: Naming): string {
	const { against, standing } = assessment;
	const { words } = naming;
	const more = standing === 'pieced-together' || standing === 'unverified' ? [] : partlyBorne(assessment, naming);
	const isRejected = kind === 'quote' && against.rejecting.length > 0;
	const rejected = isRejected ? [words.say('reason.rejected', { count: against.rejecting.length })] : [];
	return joined([...mainReason(assessment, kind, naming), ...more, ...rejected], naming);
}

/** The clauses that say why it has this standing. */
function mainReason(assessment: Assessment, kind: ClaimKind, naming: Naming): string[] {
	const { standing, origins } = assessment;
	const { say } = naming.words;
	switch (standing) {
		case 'disputed':
			return disputedReason(assessment, naming);
		case 'documented':
			return [
				recordReason(assessment, kind, naming),
				...(origins.length > 1 ? [say('reason.origins-in-all', { count: origins.length })] : []),
			];
		case 'corroborated':
			return [corroboratedReason(assessment, naming)];
		case 'one-sided':
			return [oneSidedReason(assessment, naming)];
		case 'single-origin':
			return [singleReason(assessment, kind, naming)];
		case 'pieced-together':
			return [piecedReason(assessment, naming)];
		case 'unverified':
			return [unverifiedReason(assessment, naming)];
	}
}

function unverifiedReason({ unseen }: Assessment, { words: { say } }: Naming): string {
	if (unseen === 'article') return say('reason.only-article');
	if (unseen === 'lost') return say('reason.lost');
	return say(unseen === 'unread' ? 'reason.unread' : 'reason.nothing');
}

function corroboratedReason(assessment: Assessment, naming: Naming): string {
	const { independent, origins } = assessment;
	const { say, list } = naming.words;
	const isNamed = independent.length <= 3;
	const values = {
		lead: leadOf(assessment, naming),
		count: independent.length,
		names: list(independent.map((id) => sideInWords(id, naming))),
	};
	if (independent.length === origins.length) return say(isNamed ? 'reason.own-sides-named' : 'reason.own-sides', values);
	return say(isNamed ? 'reason.sides-named' : 'reason.sides', values);
}

function oneSidedReason(assessment: Assessment, naming: Naming): string {
	const { origins } = assessment;
	const { say } = naming.words;
	const shared = sharedVoices(origins, naming.sources);
	const lead = leadOf(assessment, naming);
	if (shared.length === 0) return say('reason.not-independent', { lead });
	return say('reason.one-side', { lead, count: origins.length, voices: voicesInWords(shared, naming) });
}

function singleReason({ origins: [id = ''], reports }: Assessment, kind: ClaimKind, naming: Naming): string {
	const { say } = naming.words;
	const origin = originInWords(id, naming);
	const isUnread = naming.sources.get(id)?.read === 'secondhand';
	// A quotation has one speaker, so a second origin is not to be expected.
	if (kind === 'quote' && isUnread) return say('reason.speaker-unread', { count: reports.length, origin });
	return reports.length > 1 ? say('reason.one-origin-for-all', { count: reports.length, origin }) : say('reason.one-origin', { origin });
}

function piecedReason({ parts }: Assessment, naming: Naming): string {
	const { say, list } = naming.words;
	const pieces = parts.map(({ part, origins }) => ({ part, names: list(origins.map((id) => outletOf(id, naming))) }));
	const [first, ...others] = pieces;
	if (!first) return say('reason.no-whole');
	if (others.length === 0) return say('reason.one-part', first);
	const said = [say('reason.first-piece', first), ...others.map((piece) => say('reason.next-piece', piece))];
	return say('reason.parts', { pieces: joined(said, naming) });
}

function disputedReason({ against, origins, independent }: Assessment, naming: Naming): string[] {
	const { say } = naming.words;
	const isContradicted = against.contradicting.length > 0;
	const rivals = isContradicted ? against.contradicting : against.rejecting;
	const opposing = say(isContradicted ? 'reason.contradicted' : 'reason.said-rejected', { count: rivals.length });
	const all = [...new Set([...rivals, ...origins])];
	const shared = origins.length === 0 || all.length === 1 ? [] : sharedVoices(all, naming.sources);
	return [
		withNames(opposing, rivals, naming),
		origins.length === 0
			? say('reason.none-carries')
			: withNames(say('reason.carried', { count: origins.length, sides: independent.length }), origins, naming),
		...(shared.length === 0 ? [] : [say('reason.shared-voices', { count: all.length, voices: voicesInWords(shared, naming) })]),
		...(rivals.some((id) => origins.includes(id)) ? [say('reason.reports-differ')] : []),
	];
}

/** A clause with the names of its origins, if these are one or two. */
function withNames(clause: string, ids: readonly string[], naming: Naming): string {
	if (ids.length > 2) return clause;
	const names = ids.map((id) => shortName(id, naming));
	return naming.words.say('reason.with-names', { clause, names: joined(names, naming) });
}

function joined(clauses: readonly string[], { words }: Naming): string {
	return clauses.join(words.say('text.semicolon'));
}

/** `Five reports lead to three origins`, `Two origins carry this`. */
function leadOf({ reports, origins }: Assessment, { words: { say } }: Naming): string {
	if (reports.length === origins.length) return say('reason.carry', { count: origins.length });
	return say('reason.lead', { reports: reports.length, origins: origins.length });
}

/** Parts with origins in addition to those that support the whole. */
function partlyBorne({ parts, origins }: Assessment, { words }: Naming): string[] {
	const more = parts.filter((borne) => borne.origins.some((id) => !origins.includes(id))).map(({ part }) => part);
	return more.length === 0 ? [] : [words.say('reason.parts-elsewhere', { count: more.length, parts: words.list(more) })];
}

function recordReason({ record = '', origins }: Assessment, kind: ClaimKind, { sources, words: { say } }: Naming): string {
	const sourceKind = sources.get(record)?.kind;
	if (kind === 'event' && sourceKind !== 'judgment' && sourceKind !== 'statistics') return say('record.own-act');
	switch (sourceKind) {
		case 'un-document':
			return say(origins.includes(record) ? 'record.un-document' : 'record.un-account');
		case 'law':
		case 'judgment':
		case 'statistics':
		case 'transcript':
		case 'recording':
			return say(`record.${sourceKind}`);
		default:
			return say('record.speaker');
	}
}

function shortName(id: string, { sources }: Naming): string {
	const source = sources.get(id);
	return source ? shortReference(source) : id;
}
