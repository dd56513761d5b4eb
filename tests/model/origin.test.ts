import fc from 'fast-check';
import { expect, test } from 'vitest';
import { originsOf, originsOfEvidence, originsOfSource, ringsOf, type Sources } from '../../src/model/origin.ts';

/** `sourcesOf({ kbs: ['briefing'] })`: sources by id, with their `reports`. */
function sourcesOf(reports: Record<string, string[]>): Sources {
	return new Map(Object.entries(reports).map(([id, reported]) => [id, { reports: reported }]));
}

const briefing = { briefing: [], kbs: ['briefing'], yonhap: ['briefing'], herald: ['yonhap', 'kbs'], tass: [] };

test.each([
	['briefing', ['briefing']],
	['kbs', ['briefing']],
	['herald', ['briefing']],
	['tass', ['tass']],
	['nowhere', ['nowhere']],
])('what %s says comes from %j', (source, origins) => {
	expect(originsOfSource(source, sourcesOf(briefing))).toEqual(origins);
});

test('a source that reports two others has the origins of both, sorted, each once', () => {
	expect(originsOfSource('digest', sourcesOf({ ...briefing, digest: ['tass', 'kbs', 'herald'] }))).toEqual(['briefing', 'tass']);
});

test('the origin that evidence names itself goes before what its source reports, and is followed to its end', () => {
	const sources = sourcesOf(briefing);
	expect(originsOfEvidence({ source: 'kbs', origin: 'tass' }, sources)).toEqual(['tass']);
	expect(originsOfEvidence({ source: 'tass', origin: 'kbs' }, sources)).toEqual(['briefing']);
	expect(originsOfEvidence({ source: 'kbs', origin: 'kbs' }, sources)).toEqual(['kbs']);
});

test('counts origins, not links', () => {
	const evidence = ['kbs', 'yonhap', 'herald'].map((source) => ({ source }));
	expect(originsOf(evidence, sourcesOf(briefing))).toEqual(['briefing']);
});

test('the members of a ring count as their own origins, and who copies one of them adds none', () => {
	const ring = { a: ['b'], b: ['a'] };
	expect(originsOfSource('a', sourcesOf(ring))).toEqual(['a', 'b']);
	expect(originsOfSource('copy', sourcesOf({ ...ring, copy: ['a'] }))).toEqual(['a', 'b']);
	expect(originsOfSource('between', sourcesOf({ ...ring, x: ['between'], between: ['a'] }))).toEqual(['a', 'b']);
});

test('a source that reports a ring and an origin beside it comes from that origin', () => {
	expect(originsOfSource('c', sourcesOf({ a: ['b'], b: ['a'], c: ['a', 'end'] }))).toEqual(['end']);
});

test.each([
	['none where every chain ends', briefing, []],
	['a source that reports itself', { a: ['a'] }, [['a']]],
	['two that report each other', { b: ['a'], a: ['b'] }, [['a', 'b']]],
	['whole, its least id first', { d: ['b'], c: ['d'], b: ['c'] }, [['b', 'c', 'd']]],
	['without what leads into it', { a: ['b'], b: ['c'], c: ['b'] }, [['b', 'c']]],
	[
		'two apart',
		{ a: ['b'], b: ['a'], x: ['y'], y: ['x'] },
		[
			['a', 'b'],
			['x', 'y'],
		],
	],
	[
		'two that share a source',
		{ a: ['b', 'c'], b: ['a'], c: ['a'] },
		[
			['a', 'b'],
			['a', 'c'],
		],
	],
	[
		'a short cut across a longer one',
		{ a: ['b', 'c'], b: ['c'], c: ['a'] },
		[
			['a', 'b', 'c'],
			['a', 'c'],
		],
	],
])('names rings: %s', (_, reports, rings) => {
	expect(ringsOf(sourcesOf(reports))).toEqual(rings);
});

const names = [...'abcdefgh'];
/** Arbitrary reports, cycles included. */
const tangled = fc.record(Object.fromEntries(names.map((id) => [id, fc.subarray(names, { maxLength: 3 })])));
const cited = fc.subarray(names, { minLength: 1 }).map((ids) => ids.map((source) => ({ source })));
const shuffledReports = (reports: Record<string, string[]>): Record<string, string[]> =>
	Object.fromEntries(
		Object.entries(reports)
			.toReversed()
			.map(([id, reported]) => [id, reported.toReversed()]),
	);

test('a copy of a report never raises the number of origins', () => {
	fc.assert(
		fc.property(tangled, cited, fc.nat(), (reports, evidence, pick) => {
			const copied = evidence[pick % evidence.length]?.source ?? '';
			const after = sourcesOf({ ...reports, copy: [copied] });
			expect(originsOf([...evidence, { source: 'copy' }], after)).toEqual(originsOf(evidence, sourcesOf(reports)));
		}),
	);
});

test('neither the order of evidence nor that of sources and reports matters', () => {
	fc.assert(
		fc.property(tangled, cited, (reports, evidence) => {
			expect(originsOf(evidence.toReversed(), sourcesOf(shuffledReports(reports)))).toEqual(originsOf(evidence, sourcesOf(reports)));
			expect(ringsOf(new Map([...sourcesOf(reports)].toReversed()))).toEqual(ringsOf(sourcesOf(reports)));
		}),
	);
});

test('whatever reports what, a ring closes, starts at its least and repeats nobody', () => {
	fc.assert(
		fc.property(tangled, (reports) => {
			const sources = sourcesOf(reports);
			for (const ring of ringsOf(sources)) {
				expect([...ring].sort()[0]).toBe(ring[0]);
				expect(new Set(ring).size).toBe(ring.length);
				expect(ring.every((id, index) => reports[id]?.includes(ring[(index + 1) % ring.length] ?? ''))).toBe(true);
			}
		}),
	);
});

test('the sources in rings are exactly those that come back to themselves', () => {
	fc.assert(
		fc.property(tangled, (reports) => {
			const comesBack = (id: string): boolean => {
				const reached = new Set(reports[id]);
				for (const other of reached) for (const next of reports[other] ?? []) reached.add(next);
				return reached.has(id);
			};
			expect(new Set(ringsOf(sourcesOf(reports)).flat())).toEqual(new Set(names.filter(comesBack)));
		}),
	);
});

test('a long ring and a long chain are followed at once', () => {
	const long = (last: string[]) =>
		sourcesOf(Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`s${index}`, index === 2999 ? last : [`s${index + 1}`]])));
	expect(originsOfSource('s0', long([]))).toEqual(['s2999']);
	expect(ringsOf(long([]))).toEqual([]);
	expect(ringsOf(long(['s0']))).toHaveLength(1);
});
