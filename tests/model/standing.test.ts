import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim, ClaimKind, Evidence, Stance } from '../../src/model/claim.ts';
import { sourceKinds, sourceSchema, type Source, type SourceKind } from '../../src/model/source.ts';
import { assess, type Standing } from '../../src/model/standing.ts';

type Shape = { kind?: SourceKind; read?: Source['read']; reports?: string[]; voices?: string[] };

function sourcesOf(shapes: Record<string, Shape>): Map<string, Source> {
	return new Map(
		Object.entries(shapes).map(([id, { kind = 'newspaper', read = 'full', reports = [], voices = [] }]) => [
			id,
			{ ...sourceSchema.parse({ type: 'article-newspaper', title: id, kind, read, reports, 'speaks-for': voices }), id },
		]),
	);
}

function piece(source: string, stance: Stance = 'supports', more: Partial<Evidence> = {}): Evidence {
	return { source, stance, refound: true, ...more };
}

const sources = sourcesOf({
	article: {},
	briefing: { kind: 'intelligence-agency', read: 'secondhand', voices: ['south'] },
	army: { kind: 'government', voices: ['south'] },
	team: { kind: 'government', voices: ['south', 'japan'] },
	tokyo: { kind: 'government', voices: ['japan'] },
	rumour: { read: 'secondhand' },
	kbs: { kind: 'broadcaster', reports: ['briefing'] },
	yonhap: { kind: 'wire', reports: ['briefing'] },
	tass: { kind: 'state-media', voices: ['russia'] },
	reuters: { kind: 'wire', read: 'excerpt' },
	digest: { reports: ['tass', 'reuters'] },
	law: { kind: 'law' },
	'law-in-part': { kind: 'law', read: 'excerpt' },
	court: { kind: 'court' },
	judgment: { kind: 'judgment' },
	'un-report': { kind: 'un-document' },
	'un-retelling': { kind: 'un-document', reports: ['briefing'] },
	'un-on-law': { kind: 'un-document', reports: ['law'] },
	statistics: { kind: 'statistics' },
	dataset: { kind: 'dataset' },
	'unseen-law': { kind: 'law', read: 'secondhand' },
	ministry: { kind: 'government' },
	'ministry-relay': { kind: 'government', reports: ['tass'] },
});

function standing(evidence: Evidence[], kind: ClaimKind = 'figure'): string {
	const { standing: name, origins, independent } = assess({ kind, evidence }, sources, 'article');
	return `${name} [${origins.join(' ')}] ${independent.length}`;
}

test.each<[string, Evidence[], string]>([
	['nothing at all', [], 'unverified [] 0'],
	['nothing but context', [piece('kbs', 'context'), piece('tass', 'qualifies')], 'unverified [] 0'],
	['the article alone', [piece('article')], 'unverified [] 0'],
	['a source that nobody read', [piece('rumour')], 'unverified [] 0'],
	['one source, and one that nobody read', [piece('reuters'), piece('rumour')], 'single-origin [reuters] 1'],
	['one source, and the article', [piece('reuters'), piece('article')], 'single-origin [reuters] 1'],
	['one source read in part', [piece('reuters')], 'single-origin [reuters] 1'],
	[
		'the same source in two places',
		[piece('tass', 'supports', { locator: 'p. 1' }), piece('tass', 'supports', { locator: 'p. 2' })],
		'single-origin [tass] 1',
	],
	['two reports of one briefing', [piece('kbs'), piece('yonhap')], 'single-origin [briefing] 1'],
	[
		'two sources with the origin named in the evidence',
		[piece('tass', 'supports', { origin: 'briefing' }), piece('kbs')],
		'single-origin [briefing] 1',
	],
	['two agencies of one state', [piece('kbs'), piece('army')], 'one-sided [army briefing] 1'],
	['a group and one of its members', [piece('army'), piece('team')], 'one-sided [army team] 1'],
	['a group and two of its members', [piece('army'), piece('team'), piece('tokyo')], 'corroborated [army team tokyo] 2'],
	['two members without their group', [piece('army'), piece('tokyo')], 'corroborated [army tokyo] 2'],
	['two independent sources', [piece('tass'), piece('kbs')], 'corroborated [briefing tass] 2'],
	['one digest of two', [piece('digest')], 'corroborated [reuters tass] 2'],
	[
		'parts alone',
		[piece('tass', 'supports', { part: 'the date' }), piece('kbs', 'supports', { part: 'the number' })],
		'pieced-together [] 0',
	],
	['a whole and a part', [piece('tass'), piece('kbs', 'supports', { part: 'the number' })], 'single-origin [tass] 1'],
	['a part in a source that nobody read', [piece('rumour', 'supports', { part: 'the number' })], 'unverified [] 0'],
	['a contradiction', [piece('tass', 'contradicts')], 'disputed [] 0'],
	['a record and a contradiction', [piece('statistics'), piece('tass', 'contradicts')], 'disputed [statistics] 1'],
	['a contradiction of a part', [piece('statistics'), piece('tass', 'contradicts', { part: 'the month' })], 'disputed [statistics] 1'],
	['a source that is not there', [piece('lost')], 'single-origin [lost] 1'],
])('%s', (_, evidence, expected) => {
	expect(standing(evidence)).toBe(expected);
});

test.each<[ClaimKind, string, Partial<Evidence>, Standing]>([
	['law', 'law', {}, 'documented'],
	['law', 'un-report', {}, 'documented'],
	['law', 'judgment', {}, 'documented'],
	['law', 'un-on-law', {}, 'documented'],
	['law', 'un-retelling', {}, 'single-origin'],
	['law', 'law', { origin: 'tass' }, 'single-origin'],
	['law', 'law', { part: 'the date' }, 'pieced-together'],
	['law', 'law-in-part', {}, 'single-origin'],
	['law', 'law-in-part', { quote: 'shall repatriate' }, 'single-origin'],
	['law', 'law-in-part', { locator: 'para. 8' }, 'single-origin'],
	['law', 'law-in-part', { quote: 'shall repatriate', locator: 'para. 8' }, 'documented'],
	['law', 'unseen-law', { quote: 'shall repatriate', locator: 'para. 8' }, 'unverified'],
	['law', 'ministry', {}, 'single-origin'],
	['law', 'court', {}, 'single-origin'],
	['figure', 'statistics', {}, 'documented'],
	['figure', 'judgment', {}, 'documented'],
	['figure', 'dataset', {}, 'single-origin'],
	['figure', 'un-report', {}, 'single-origin'],
	['figure', 'law', {}, 'single-origin'],
	['figure', 'ministry', { act: 'own' }, 'single-origin'],
	['event', 'judgment', {}, 'documented'],
	['event', 'statistics', {}, 'documented'],
	['event', 'ministry', {}, 'single-origin'],
	['event', 'ministry', { act: 'own' }, 'documented'],
	['event', 'ministry-relay', { act: 'own' }, 'single-origin'],
	['event', 'tass', { act: 'own' }, 'single-origin'],
	['quote', 'ministry', {}, 'documented'],
	['quote', 'tass', {}, 'documented'],
	['quote', 'ministry-relay', {}, 'single-origin'],
	['quote', 'kbs', {}, 'single-origin'],
	['quote', 'reuters', {}, 'single-origin'],
	['allegation', 'law', {}, 'single-origin'],
	['allegation', 'judgment', {}, 'single-origin'],
])('a claim of the kind %s that rests on %s %j is %s', (kind, source, more, expected) => {
	expect(assess({ kind, evidence: [piece(source, 'supports', more)] }, sources, 'article').standing).toBe(expected);
});

test('what rejects what was said makes an allegation disputed, and never a saying', () => {
	const evidence = [piece('ministry'), piece('tass', 'rebuts')];
	expect(assess({ kind: 'quote', evidence }, sources)).toMatchObject({
		standing: 'documented',
		against: { contradicting: [], rejecting: ['tass'] },
	});
	expect(assess({ kind: 'allegation', evidence }, sources).standing).toBe('disputed');
});

test('evidence that could not be found again carries nothing, for or against', () => {
	const lost = { refound: false };
	expect(standing([piece('law', 'supports', lost)])).toBe('unverified [] 0');
	expect(standing([piece('kbs'), piece('tass', 'supports', lost)])).toBe('single-origin [briefing] 1');
	expect(standing([piece('kbs'), piece('tass', 'contradicts', lost)])).toBe('single-origin [briefing] 1');
});

test('without an article every read source counts', () => {
	expect(assess({ kind: 'figure', evidence: [piece('article')] }, sources).standing).toBe('single-origin');
});

// Standings of a claim that nothing contradicts, from weakest to strongest.
const rank: Standing[] = ['disputed', 'unverified', 'pieced-together', 'single-origin', 'one-sided', 'corroborated', 'documented'];
const worth = (claim: Pick<Claim, 'kind' | 'evidence'>, from: ReadonlyMap<string, Source>): number =>
	rank.indexOf(assess(claim, from, 'article').standing);

const kinds = fc.constantFrom<ClaimKind>('figure', 'event', 'quote', 'allegation', 'law');
const voices = ['a', 'b', 'c', 'd'];
const names = ['article', 's1', 's2', 's3', 's4', 's5', 's6'];
/** Arbitrary sources: kinds, voices, read levels and reports. */
const anySources = fc
	.record(
		Object.fromEntries(
			names.map((id) => [
				id,
				fc.record({
					kind: fc.constantFrom(...(Object.keys(sourceKinds) as SourceKind[])),
					read: fc.constantFrom<Source['read']>('full', 'excerpt', 'secondhand'),
					reports: fc.subarray(names, { maxLength: 2 }).map((ids) => ids.filter((other) => other > id)),
					voices: fc.subarray(voices, { maxLength: 3 }),
				}),
			]),
		),
	)
	.map(sourcesOf);
const anyPiece = (...stances: Stance[]): fc.Arbitrary<Evidence> =>
	fc.record({
		source: fc.constantFrom(...names),
		stance: fc.constantFrom(...stances),
		refound: fc.boolean(),
		part: fc.option(fc.constantFrom('the number', 'the date'), { nil: undefined }),
		act: fc.option(fc.constant('own' as const), { nil: undefined }),
		quote: fc.option(fc.constant('Words'), { nil: undefined }),
		locator: fc.option(fc.constant('p. 1'), { nil: undefined }),
	}) as fc.Arbitrary<Evidence>;
const pieces = fc.array(anyPiece('supports', 'qualifies', 'contradicts', 'rebuts', 'context'), { maxLength: 7 });
const unopposed = fc.array(anyPiece('supports', 'supports', 'qualifies', 'context'), { maxLength: 7 });
const runs = { numRuns: 500 };

test('neither the order of evidence nor that of sources changes anything', () => {
	fc.assert(
		fc.property(anySources, kinds, pieces, (from, kind, evidence) => {
			const turned = new Map([...from].toReversed());
			expect(assess({ kind, evidence: evidence.toReversed() }, turned, 'article')).toEqual(assess({ kind, evidence }, from, 'article'));
		}),
		runs,
	);
});

test('a copy of a report that already supports never makes a claim stand better', () => {
	fc.assert(
		fc.property(anySources, kinds, pieces, fc.nat(), (from, kind, evidence, pick) => {
			const copied = evidence.filter(
				({ stance, refound, part, source, origin }) =>
					stance === 'supports' &&
					refound &&
					part === undefined &&
					origin === undefined &&
					source !== 'article' &&
					from.get(source)?.read !== 'secondhand',
			);
			const one = copied[pick % copied.length];
			if (!one) return;
			const withCopy = new Map([...from, ...sourcesOf({ copy: { reports: [one.source] } })]);
			const before = assess({ kind, evidence }, from, 'article');
			const after = assess({ kind, evidence: [...evidence, piece('copy')] }, withCopy, 'article');
			expect([after.standing, after.origins, after.independent]).toEqual([before.standing, before.origins, before.independent]);
		}),
		runs,
	);
});

test('another agency of a side that carries it already makes no second side', () => {
	fc.assert(
		fc.property(anySources, kinds, pieces, fc.nat(), (from, kind, evidence, pick) => {
			const before = assess({ kind, evidence }, from, 'article');
			const voiced = before.independent.filter((id) => from.get(id)?.['speaks-for'].length === 1);
			const side = voiced[pick % voiced.length];
			if (side === undefined) return;
			const withAgency = new Map([...from, ...sourcesOf({ agency: { voices: from.get(side)?.['speaks-for'] ?? [] } })]);
			const after = assess({ kind, evidence: [...evidence, piece('agency')] }, withAgency, 'article');
			expect(after.independent).toHaveLength(before.independent.length);
			if (before.standing !== 'single-origin') expect(after.standing).toBe(before.standing);
			else expect(after.standing).toBe('one-sided');
		}),
		runs,
	);
});

test('a piece that bears out a part raises nothing; where nothing was borne out, it shows that a part is', () => {
	fc.assert(
		fc.property(anySources, kinds, pieces, fc.constantFrom(...names), (from, kind, evidence, source) => {
			const before = assess({ kind, evidence }, from, 'article');
			const after = assess(
				{ kind, evidence: [...evidence, piece(source, 'supports', { part: 'the place', quote: 'Words', locator: 'p. 1', act: 'own' })] },
				from,
				'article',
			);
			expect([after.origins, after.independent]).toEqual([before.origins, before.independent]);
			if (before.standing === 'unverified') expect(['unverified', 'pieced-together']).toContain(after.standing);
			else expect(after.standing).toBe(before.standing);
		}),
		runs,
	);
});

test('two sides that turn out to be one never make a claim stand better', () => {
	fc.assert(
		fc.property(anySources, kinds, pieces, fc.constantFrom(...voices), fc.constantFrom(...voices), (from, kind, evidence, one, other) => {
			const merged = new Map(
				[...from].map(([id, source]) => [
					id,
					{ ...source, 'speaks-for': [...new Set(source['speaks-for'].map((voice) => (voice === other ? one : voice)))] },
				]),
			);
			expect(worth({ kind, evidence }, merged)).toBeLessThanOrEqual(worth({ kind, evidence }, from));
		}),
		runs,
	);
});

test('taking evidence away never raises a claim that nothing contradicts or rejects', () => {
	fc.assert(
		fc.property(anySources, kinds, unopposed, fc.nat(), (from, kind, evidence, pick) => {
			const less = evidence.filter((_, index) => index !== pick % evidence.length);
			expect(worth({ kind, evidence: less }, from)).toBeLessThanOrEqual(worth({ kind, evidence }, from));
		}),
		runs,
	);
});

test('evidence that could not be found again may as well be left out, but for the word that it was', () => {
	fc.assert(
		fc.property(anySources, kinds, pieces, (from, kind, evidence) => {
			const sound = evidence.filter(({ refound }) => refound);
			const { unseen: _lost, ...whole } = assess({ kind, evidence }, from, 'article');
			const { unseen: _none, ...left } = assess({ kind, evidence: sound }, from, 'article');
			expect(whole).toEqual(left);
		}),
		runs,
	);
});
