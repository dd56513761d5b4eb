import { expect, test } from 'vitest';
import { readFiles, type Corpus } from '../../src/read/corpus.ts';
import { claimCard } from '../../src/view/claim-card.ts';
import { originSides } from '../../src/view/origin-sides.ts';

const source = (kind: string, more = ''): string => `type: report\ntitle: T\npublisher: P\nkind: ${kind}\nread: full\n${more}`;
const files = {
	'site.yaml': 'title: A site\nvoices: {south: South Korea, north: North Korea, us: the United States}\n',
	'entities/bbc.mdx': '---\nname: BBC\nkind: organisation\nsummary: A broadcaster.\n---\n',
	'sources/briefing.yaml': source('intelligence-agency', 'speaks-for: [south]\n').replace('publisher: P', 'publisher: The service\nissued: 2025-04-30'),
	'sources/army.yaml': source('government', 'speaks-for: [south]\n').replace('publisher: P', 'publisher: The army'),
	'sources/team.yaml': source('government', 'speaks-for: [south, us, north, a, b]\n').replace('publisher: P', 'publisher: The team'),
	'sources/kbs.yaml': source('broadcaster', 'reports: [briefing]\n'),
	'sources/yonhap.yaml': source('wire', 'reports: [briefing]\n'),
	'sources/bbc-a.yaml': source('broadcaster', 'speaks-for: [bbc]\n'),
	'sources/herald.yaml': source('newspaper').replace('publisher: P', 'container-title: The Herald\nissued: 2025-05'),
	'sources/kcna.yaml': source('state-media', 'speaks-for: [north]\n').replace('publisher: P', 'publisher: KCNA'),
	'sources/ministry.yaml': source('government', 'speaks-for: [moscow-city]\n').replace('publisher: P', 'publisher: The ministry'),
};

/** The claim with these pieces of evidence, written as in a file. */
function read(evidence: string[], kind = 'figure'): { corpus: Corpus; claim: NonNullable<ReturnType<Corpus['claims']['get']>> } {
	const { corpus, problems } = readFiles({ ...files, 'claims/c-a.yaml': `statement: It is so.\nkind: ${kind}\nevidence:\n${evidence.map((piece) => `  - {${piece}}\n`).join('')}` });
	expect(problems).toEqual([]);
	return { corpus, claim: corpus.claims.get('c-a')! };
}

const supports = (id: string, more = ''): string => `source: ${id}, stance: supports${more}`;

test.each<[string[], string, string]>([
	[[supports('herald')], 'figure', 'One origin carries this, and no other was found: The Herald, May 2025'],
	[[supports('kbs')], 'figure', 'One origin carries this, and no other was found: The service, 30 April 2025, a voice of South Korea'],
	[[supports('kbs'), supports('yonhap')], 'figure', 'Two reports say this, and all of them lead to one origin: The service, 30 April 2025, a voice of South Korea'],
	[[supports('army'), supports('briefing')], 'figure', 'Two origins carry this, and both are voices of South Korea'],
	[[supports('army'), supports('kbs'), supports('yonhap')], 'figure', 'Three reports lead to two origins, and both are voices of South Korea'],
	[[supports('army'), supports('bbc-a')], 'figure', 'Two origins carry this, each a side of its own: South Korea and BBC'],
	[[supports('army'), supports('kbs'), supports('herald')], 'figure', 'Three origins carry this, of two sides: South Korea and The Herald'],
	[[supports('team'), supports('herald')], 'figure', 'Two origins carry this, each a side of its own: The Herald and The team'],
	[[supports('team')], 'figure', 'One origin carries this, and no other was found: The team, a voice of South Korea, the United States, North Korea and two more'],
	[[supports('ministry')], 'figure', 'One origin carries this, and no other was found: The ministry, a voice of Moscow City'],
	[[supports('herald', ', part: the date'), supports('kbs', ', part: the number')], 'figure', 'No source found carries all of it: the date comes from The Herald, May 2025; the number from The service, 30 April 2025'],
	[[supports('herald'), supports('kbs', ', part: the number')], 'figure', 'One origin carries this, and no other was found: The Herald, May 2025; others bear out a part of it: the number'],
	[[supports('herald'), supports('herald', ', part: the number')], 'figure', 'One origin carries this, and no other was found: The Herald, May 2025'],
	[[supports('herald'), 'source: kcna, stance: contradicts'], 'figure', 'One origin contradicts this, a voice of North Korea; one origin carries it'],
	[['source: kcna, stance: contradicts'], 'figure', 'One origin contradicts this, a voice of North Korea; nothing that was read carries the whole of it'],
	[[supports('army'), supports('kbs'), 'source: kcna, stance: rebuts'], 'allegation', 'One origin rejects this, a voice of North Korea; two origins of one side carry it'],
	[[supports('ministry'), 'source: kcna, stance: rebuts'], 'quote', 'The speaker published these words; one origin speaks against what was said'],
	[[supports('ministry', ', act: own')], 'event', 'The body whose own act this was says so in a document of its own'],
	[[], 'figure', 'No source that could be found supports this'],
])('%j of a claim of the kind %s: %s', (evidence, kind, sentence) => {
	const { corpus, claim } = read(evidence, kind);
	expect(claimCard(claim, corpus).reason).toBe(sentence);
});

test('origins are drawn by sides, and each says what it does not carry', () => {
	const { corpus, claim } = read([supports('army'), supports('kbs'), supports('herald', ', part: the number')]);
	expect(originSides(claim, corpus).map(({ name, origins }) => [name, origins.map(({ root, bears }) => `${root.source.id}: ${bears}`)])).toEqual([
		['One side: South Korea', ['army: ', 'briefing: ']],
		['', ['herald: Bears out a part of it: the number']],
	]);
});
