import { expect, test } from 'vitest';
import { readFiles, type Corpus } from '../../src/read/corpus.ts';
import { claimCard } from '../../src/view/claim-card.ts';
import { originSides } from '../../src/view/origin-sides.ts';

const source = (kind: string, more = ''): string => `type: report\ntitle: T\npublisher: P\nkind: ${kind}\nread: full\n${more}`;
const files = {
	'site.yaml': 'title: A site\nvoices: {south: South Korea, north: North Korea, us: the United States}\n',
	'entities/bbc.mdx': '---\nname: BBC\nkind: organisation\nsummary: A broadcaster.\n---\n',
	'sources/briefing.yaml': source('intelligence-agency', 'speaks-for: [south]\n').replace(
		'publisher: P',
		'publisher: The service\nissued: 2025-04-30',
	),
	'sources/army.yaml': source('government', 'speaks-for: [south]\n').replace('publisher: P', 'publisher: The army'),
	'sources/team.yaml': source('government', 'speaks-for: [south, us, north, a, b]\n').replace('publisher: P', 'publisher: The team'),
	'sources/kbs.yaml': source('broadcaster', 'reports: [briefing]\n'),
	'sources/yonhap.yaml': source('wire', 'reports: [briefing]\n'),
	'sources/bbc-a.yaml': source('broadcaster', 'speaks-for: [bbc]\n'),
	'sources/herald.yaml': source('newspaper').replace('publisher: P', 'container-title: The Herald\nissued: 2025-05'),
	'sources/kcna.yaml': source('state-media', 'speaks-for: [north]\n').replace('publisher: P', 'publisher: KCNA'),
	'entities/andrei.mdx': '---\nname: Andrei L.\nkind: person\nsummary: A scholar.\n---\n',
	'sources/bbc-b.yaml': source('broadcaster', 'speaks-for: [bbc]\n').replace('publisher: P', 'publisher: BBC'),
	'sources/kremlin.yaml': source('government', 'speaks-for: [russia]\n')
		.replace('publisher: P', 'publisher: The Kremlin')
		.replace('full', 'secondhand'),
	'sources/told.yaml': source('wire', 'reports: [kremlin]\n'),
	'sources/interview.yaml': source('interview', 'speaks-for: [russia]\nauthor: [{family: K., given: Marat}]\n').replace(
		'publisher: P',
		'container-title: The Paper',
	),
	'sources/scholar.yaml': source('newspaper', 'speaks-for: [andrei]\nauthor: [{family: L., given: Andrei}]\n').replace(
		'publisher: P',
		'container-title: The Paper',
	),
	'sources/law.yaml': source('law'),
	'sources/un-law.yaml': source('un-document', 'reports: [law]\n'),
	'sources/ministry.yaml': source('government', 'speaks-for: [moscow-city]\n').replace('publisher: P', 'publisher: The ministry'),
};

/** The claim with these pieces of evidence, given as YAML. */
function read(evidence: string[], kind = 'figure'): { corpus: Corpus; claim: NonNullable<ReturnType<Corpus['claims']['get']>> } {
	const { corpus, problems } = readFiles({
		...files,
		'claims/c-a.yaml': `statement: It is so.\nkind: ${kind}\nevidence:\n${evidence.map((piece) => `  - {${piece}}\n`).join('')}`,
	});
	expect(problems).toEqual([]);
	return { corpus, claim: corpus.claims.get('c-a')! };
}

const supports = (id: string, more = ''): string => `source: ${id}, stance: supports${more}`;

test.each<[string[], string, string]>([
	[[supports('herald')], 'figure', 'Only one origin was found: The Herald, May 2025'],
	[[supports('kbs')], 'figure', 'Only one origin was found: The service, 30 April 2025, speaking for South Korea'],
	[
		[supports('kbs'), supports('yonhap')],
		'figure',
		'Two reports say this, and all of them lead to one origin: The service, 30 April 2025, speaking for South Korea',
	],
	[[supports('army'), supports('briefing')], 'figure', 'Two origins carry this, and both are voices of South Korea'],
	[
		[supports('army'), supports('kbs'), supports('yonhap')],
		'figure',
		'Three reports lead to two origins, and both are voices of South Korea',
	],
	[[supports('army'), supports('bbc-a')], 'figure', 'Two origins carry this, each a side of its own: South Korea and BBC'],
	[[supports('army'), supports('kbs'), supports('herald')], 'figure', 'Three origins carry this, of two sides: South Korea and The Herald'],
	[[supports('team'), supports('herald')], 'figure', 'Two origins carry this, each a side of its own: The Herald and The team'],
	[
		[supports('team')],
		'figure',
		'Only one origin was found: The team, speaking for South Korea, the United States, North Korea and two more',
	],
	[[supports('ministry')], 'figure', 'Only one origin was found: The ministry, speaking for Moscow City'],
	[
		[supports('herald', ', part: the date'), supports('kbs', ', part: the number')],
		'figure',
		'No source found carries all of it: the date comes from The Herald; the number from The service',
	],
	[
		[supports('herald'), supports('kbs', ', part: the number')],
		'figure',
		'Only one origin was found: The Herald, May 2025; a part is borne out elsewhere too: the number',
	],
	[[supports('herald'), supports('herald', ', part: the number')], 'figure', 'Only one origin was found: The Herald, May 2025'],
	[
		[supports('herald'), 'source: kcna, stance: contradicts'],
		'figure',
		'One origin contradicts this (KCNA); one origin carries it (The Herald, May 2025)',
	],
	[['source: kcna, stance: contradicts'], 'figure', 'One origin contradicts this (KCNA); nothing that was read carries the whole of it'],
	[
		[supports('army'), supports('kbs'), 'source: kcna, stance: rebuts'],
		'allegation',
		'One origin rejects this (KCNA); two origins of one side carry it (The army; The service, 30 April 2025)',
	],
	[
		[supports('ministry'), 'source: kcna, stance: rebuts'],
		'quote',
		'The speaker published these words; one origin speaks against what was said',
	],
	[[supports('ministry', ', act: own')], 'event', 'The body whose own act this was says so in a document of its own'],
	[
		[supports('kbs'), 'source: army, stance: contradicts'],
		'figure',
		'One origin contradicts this (The army); one origin carries it (The service, 30 April 2025); both are voices of South Korea',
	],
	[
		[supports('kbs'), 'source: yonhap, stance: contradicts'],
		'figure',
		'One origin contradicts this (The service, 30 April 2025); one origin carries it (The service, 30 April 2025); reports of one origin differ',
	],
	[[supports('told')], 'quote', 'One report says this, and the speaker’s own words were not read: The Kremlin, speaking for Russia'],
	[[supports('interview')], 'figure', 'Only one origin was found: Marat K. in The Paper, speaking for Russia'],
	[[supports('scholar')], 'figure', 'Only one origin was found: Andrei L. in The Paper'],
	[[supports('bbc-b')], 'figure', 'Only one origin was found: BBC'],
	[[supports('herald', ', part: the date')], 'figure', 'Only a part of it is borne out: the date, by The Herald'],
	[[supports('un-law')], 'law', 'The United Nations’ own account of it says this'],
	[[supports('herald', ', refound: false')], 'figure', 'What was cited for this could not be found again'],
	[['source: herald, stance: context'], 'figure', 'No source that was read says this'],
	[[], 'figure', 'No source that was read says this'],
])('%j of a claim of the kind %s: %s', (evidence, kind, sentence) => {
	const { corpus, claim } = read(evidence, kind);
	expect(claimCard(claim, corpus).reason).toBe(sentence);
});

test('origins are drawn by sides, and each says what it does not carry', () => {
	const { corpus, claim } = read([supports('army'), supports('kbs'), supports('herald', ', part: the number')]);
	expect(
		originSides(claim, corpus).map(({ name, origins }) => [name, origins.map(({ root, bears }) => `${root.source.id}: ${bears}`)]),
	).toEqual([
		['One side: South Korea', ['army: ', 'briefing: ']],
		['', ['herald: Bears out a part of it: the number']],
	]);
});
