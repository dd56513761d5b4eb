import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clustersOf, independentOf, sharedVoices, type Speakers } from '../../src/model/sides.ts';

/** `speakersOf({ army: ['south'] })`: origins by id, with their voices. */
function speakersOf(voices: Record<string, string[]>): Speakers {
	return new Map(Object.entries(voices).map(([id, list]) => [id, { 'speaks-for': list }]));
}

const independent = (voices: Record<string, string[]>): string => independentOf(Object.keys(voices), speakersOf(voices)).join(' ');

test.each<[string, Record<string, string[]>, string]>([
	['nobody', {}, ''],
	['two that speak for themselves', { b: [], a: [] }, 'a b'],
	['two agencies of one state', { army: ['south'], agency: ['south'] }, 'agency'],
	['a group and one of its members', { group: ['south', 'japan'], south: ['south'] }, 'group'],
	['a group and two of its members', { group: ['south', 'japan'], south: ['south'], tokyo: ['japan'] }, 'south tokyo'],
	['two groups with one member in common', { one: ['a', 'b'], two: ['b', 'c'] }, 'one'],
	['three groups in a circle', { one: ['a', 'b'], two: ['b', 'c'], three: ['c', 'a'] }, 'one'],
	['four groups in a circle', { one: ['a', 'b'], two: ['b', 'c'], three: ['c', 'd'], four: ['d', 'a'] }, 'four two'],
	['five groups in a circle', { a1: ['a', 'b'], a2: ['b', 'c'], a3: ['c', 'd'], a4: ['d', 'e'], a5: ['e', 'a'] }, 'a1 a3'],
	['a voice with the name of an origin', { a: [], b: ['a'] }, 'a b'],
])('of %s the independent ones are named, the first in order', (_, voices, expected) => {
	expect(independent(voices)).toBe(expected);
});

test('origins that share voices belong together, through others too', () => {
	const voices = { one: ['a', 'b'], two: ['b', 'c'], three: ['c'], alone: [], other: ['x'] };
	expect(clustersOf(Object.keys(voices), speakersOf(voices))).toEqual([
		{ origins: ['alone'], voices: [], sides: 1 },
		{ origins: ['one', 'three', 'two'], voices: ['a', 'b', 'c'], sides: 2 },
		{ origins: ['other'], voices: ['x'], sides: 1 },
	]);
	expect(sharedVoices(['one', 'two'], speakersOf(voices))).toEqual(['b']);
});

const anyVoices = fc.dictionary(fc.constantFrom(...'abcdefghij'), fc.subarray([...'uvwxyz'], { maxLength: 3 }), { maxKeys: 9 });

/** All sets of origins in which no two share a voice, by brute force. */
function allIndependent(voices: Record<string, string[]>): string[][] {
	return Object.keys(voices)
		.sort()
		.reduce<string[][]>(
			(sets, id) => [
				...sets,
				...sets
					.filter((set) => set.every((other) => !voices[other]?.some((voice) => voices[id]?.includes(voice))))
					.map((set) => [...set, id]),
			],
			[[]],
		);
}

test('the set is a largest one, and of these the first in order of ids', () => {
	fc.assert(
		fc.property(anyVoices, (voices) => {
			const all = allIndependent(voices);
			const most = Math.max(...all.map(({ length }) => length));
			const [first] = all
				.filter(({ length }) => length === most)
				.map((set) => set.join(' '))
				.sort();
			expect(independent(voices)).toBe(first);
		}),
		{ numRuns: 500 },
	);
});

test('the sides of the clusters are the sides of all', () => {
	fc.assert(
		fc.property(anyVoices, (voices) => {
			const clusters = clustersOf(Object.keys(voices), speakersOf(voices));
			expect(clusters.reduce((sum, { sides }) => sum + sides, 0)).toBe(independentOf(Object.keys(voices), speakersOf(voices)).length);
		}),
	);
});

test('a group that joins two of its members neither raises nor lowers the number', () => {
	fc.assert(
		fc.property(anyVoices, fc.subarray([...'uvwxyz'], { minLength: 2 }), (voices, members) => {
			const before = { ...voices, ...Object.fromEntries(members.map((member) => [`m${member}`, [member]])) };
			expect(independentOf([...Object.keys(before), 'group'], speakersOf({ ...before, group: members }))).toHaveLength(
				independentOf(Object.keys(before), speakersOf(before)).length,
			);
		}),
	);
});

test('two hundred origins of one state are one side, at once', () => {
	const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`o${index}`, ['state', `agency-${index}`]]));
	expect(independentOf(Object.keys(many), speakersOf(many))).toHaveLength(1);
});
