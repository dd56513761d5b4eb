import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim, Evidence, Stance } from '../../src/model/claim.ts';
import { sourceSchema, type Source, type SourceKind } from '../../src/model/source.ts';
import { assess } from '../../src/model/standing.ts';

type Shape = { kind?: SourceKind; read?: Source['read']; reports?: string[] };

function sourcesOf(shapes: Record<string, Shape>): Map<string, Source> {
	return new Map(Object.entries(shapes).map(([id, { kind = 'newspaper', read = 'full', reports = [] }]) =>
		[id, { ...sourceSchema.parse({ type: 'article-newspaper', title: id, kind, read, reports }), id }]));
}

function piece(source: string, stance: Stance = 'supports', more: Partial<Evidence> = {}): Evidence {
	return { source, stance, refound: true, ...more };
}

const sources = sourcesOf({
	article: {},
	briefing: { kind: 'intelligence-agency', read: 'secondhand' },
	rumour: { read: 'secondhand' },
	kbs: { kind: 'broadcaster', reports: ['briefing'] },
	yonhap: { kind: 'wire', reports: ['briefing'] },
	tass: { kind: 'state-media' },
	reuters: { kind: 'wire', read: 'excerpt' },
	digest: { reports: ['tass', 'reuters'] },
	law: { kind: 'law' },
	court: { kind: 'court' },
	'un-report': { kind: 'un-document' },
	'un-retelling': { kind: 'un-document', reports: ['briefing'] },
	'un-on-law': { kind: 'un-document', reports: ['law'] },
	figures: { kind: 'dataset' },
	'unseen-law': { kind: 'law', read: 'secondhand' },
	ministry: { kind: 'government' },
	'ministry-relay': { kind: 'government', reports: ['tass'] },
	company: { kind: 'company' },
});

function standing(evidence: Evidence[], kind: Claim['kind'] = 'figure'): string {
	const { standing: name, origins, reason } = assess({ kind, evidence }, sources, 'article');
	return `${name} [${origins.join(' ')}] ${reason}`;
}

test.each<[string, Evidence[], string]>([
	['nothing at all', [], 'unverified [] No source that could be found supports this'],
	['nothing but context', [piece('kbs', 'context'), piece('tass', 'qualifies')], 'unverified [] No source that could be found supports this'],
	['the article alone', [piece('article')], 'unverified [article] Nothing but the article says this'],
	['a source that nobody read', [piece('rumour')], 'unverified [rumour] Nothing supports this but sources that were not read'],
	['the article and an unread source', [piece('article'), piece('rumour')], 'unverified [article rumour] Nothing supports this but sources that were not read'],
	['a law that nobody read', [piece('unseen-law')], 'unverified [unseen-law] Nothing supports this but sources that were not read'],
	['one source', [piece('tass')], 'single-origin [tass] One origin supports this, and no other was found'],
	['one source read in part', [piece('reuters')], 'single-origin [reuters] One origin supports this, and no other was found'],
	['the same source in two places', [piece('tass', 'supports', { locator: 'p. 1' }), piece('tass', 'supports', { locator: 'p. 2' })], 'single-origin [tass] One origin supports this, and no other was found'],
	['one report of a closed briefing', [piece('kbs')], 'single-origin [briefing] One origin supports this, and no other was found'],
	['two reports of one briefing', [piece('kbs'), piece('yonhap')], 'single-origin [briefing] Two sources say this, and all of them lead to one origin'],
	['two sources with the origin named in the evidence', [piece('tass', 'supports', { origin: 'briefing' }), piece('kbs')], 'single-origin [briefing] Two sources say this, and all of them lead to one origin'],
	['two independent sources', [piece('tass'), piece('kbs')], 'corroborated [briefing tass] Two independent origins support this'],
	['one digest of two', [piece('digest')], 'corroborated [reuters tass] Two independent origins support this'],
	['a law', [piece('law')], 'documented [law] The law itself says this'],
	['a UN document', [piece('un-report')], 'documented [un-report] The United Nations’ own document says this'],
	['a court document', [piece('court')], 'documented [court] The court’s own document says this'],
	['a dataset of the body that counts', [piece('figures')], 'documented [figures] The body that counts published this itself'],
	['a UN document on a law', [piece('un-on-law')], 'documented [law] The United Nations’ own document says this'],
	['a UN document that retells a briefing', [piece('un-retelling')], 'single-origin [briefing] One origin supports this, and no other was found'],
	['a law whose statement the evidence traces elsewhere', [piece('law', 'supports', { origin: 'tass' })], 'single-origin [tass] One origin supports this, and no other was found'],
	['a record beside reports', [piece('kbs'), piece('tass'), piece('law')], 'documented [briefing law tass] The law itself says this'],
	['a contradiction', [piece('tass', 'contradicts')], 'disputed [] One origin contradicts this; nothing supports it'],
	['support and a contradiction', [piece('kbs'), piece('tass', 'contradicts')], 'disputed [briefing] One origin contradicts this; one independent origin supports it'],
	['a law and a contradiction', [piece('law'), piece('un-report'), piece('tass', 'contradicts')], 'disputed [law un-report] One origin contradicts this; two independent origins support it'],
	['two contradictions of one origin', [piece('kbs', 'contradicts'), piece('yonhap', 'contradicts')], 'disputed [] One origin contradicts this; nothing supports it'],
	['two contradictions', [piece('kbs', 'contradicts'), piece('tass', 'contradicts')], 'disputed [] Two origins contradict this; nothing supports it'],
	['one contradiction that comes from two origins', [piece('digest', 'contradicts')], 'disputed [] Two origins contradict this; nothing supports it'],
	['a source that is not there', [piece('lost')], 'single-origin [lost] One origin supports this, and no other was found'],
])('%s', (_, evidence, expected) => {
	expect(standing(evidence)).toBe(expected);
});

test.each<[Claim['kind'], string, string]>([
	['quote', 'ministry', 'documented'],
	['quote', 'company', 'documented'],
	['quote', 'tass', 'documented'],
	['quote', 'ministry-relay', 'single-origin'],
	['quote', 'kbs', 'single-origin'],
	['quote', 'reuters', 'single-origin'],
	['figure', 'ministry', 'single-origin'],
	['allegation', 'tass', 'single-origin'],
	['event', 'company', 'single-origin'],
])('a claim of the kind %s that rests on %s is %s', (kind, source, expected) => {
	expect(assess({ kind, evidence: [piece(source)] }, sources, 'article').standing).toBe(expected);
});

test('evidence that could not be found again carries nothing, for or against', () => {
	const lost = { refound: false };
	expect(standing([piece('law', 'supports', lost)])).toMatch(/^unverified \[\]/);
	expect(standing([piece('kbs'), piece('tass', 'supports', lost)])).toMatch(/^single-origin \[briefing\]/);
	expect(standing([piece('kbs'), piece('tass', 'contradicts', lost)])).toMatch(/^single-origin \[briefing\]/);
});

test('without an article every read source counts', () => {
	expect(assess({ kind: 'figure', evidence: [piece('article')] }, sources).standing).toBe('single-origin');
});

const kinds = fc.constantFrom<Claim['kind']>('figure', 'event', 'quote', 'allegation', 'law');
const pieces = fc.array(fc.record({
	source: fc.constantFrom(...sources.keys()),
	stance: fc.constantFrom<Stance>('supports', 'qualifies', 'contradicts', 'context'),
	refound: fc.boolean(),
}), { maxLength: 6 });

test('a claim with two kinds of record is explained by the same one, whatever the order of evidence', () => {
	expect(standing([piece('law'), piece('un-report')])).toBe(standing([piece('un-report'), piece('law')]));
});

test('neither the order of evidence nor that of sources changes standing, origins or reason', () => {
	fc.assert(fc.property(kinds, pieces, fc.boolean(), (kind, evidence, turned) => {
		const turnedSources = new Map([...sources].toReversed());
		const one = assess({ kind, evidence: turned ? evidence.toReversed() : evidence }, turnedSources, 'article');
		expect(assess({ kind, evidence }, sources, 'article')).toEqual(one);
	}), { numRuns: 500 });
});

test('a copy of a report that already supports never makes a claim stand better', () => {
	const rank = ['disputed', 'unverified', 'single-origin', 'corroborated', 'documented'];
	fc.assert(fc.property(kinds, pieces, fc.nat(), (kind, evidence, pick) => {
		const supporting = evidence.filter(({ stance, refound }) => stance === 'supports' && refound);
		const seen = supporting.filter(({ source }) => source !== 'article' && sources.get(source)?.read !== 'secondhand');
		const copied = seen[pick % seen.length];
		if (!copied) return;
		const withCopy = new Map([...sources, ...sourcesOf({ copy: { reports: [copied.source] } })]);
		const before = assess({ kind, evidence }, sources, 'article');
		const after = assess({ kind, evidence: [...evidence, piece('copy')] }, withCopy, 'article');
		expect(after.origins).toEqual(before.origins);
		expect(rank.indexOf(after.standing)).toBeLessThanOrEqual(rank.indexOf(before.standing));
	}), { numRuns: 500 });
});

test('evidence that could not be found again may as well be left out', () => {
	fc.assert(fc.property(kinds, pieces, (kind, evidence) => {
		const sound = evidence.filter(({ refound }) => refound);
		expect(assess({ kind, evidence }, sources, 'article')).toEqual(assess({ kind, evidence: sound }, sources, 'article'));
	}));
});
