import type { Claim } from '../model/claim.ts';
import { clustersOf, sharedVoices, type Cluster } from '../model/sides.ts';
import type { Assessment } from '../model/standing.ts';
import type { Corpus } from '../read/corpus.ts';
import { standingOf } from '../read/standing.ts';
import { originTrees, type OriginTree } from './origin-tree.ts';
import { voicesInWords } from './voices.ts';

/** Origins that share voices, shown as a group; one that speaks for itself is alone. */
export interface OriginSide {
	/** `One side: Norland`; empty for one that speaks for itself. */
	name: string;
	origins: (OriginTree & {
		/** What it supports; empty for the whole claim. */
		bears: string;
	})[];
}

/** The origins of a claim’s support, by side. */
export function originSides(claim: Claim, corpus: Corpus): OriginSide[] {
	const { sources, site } = corpus;
	const trees = new Map(originTrees(claim.evidence, sources, site.article).map((tree) => [tree.root.source.id, tree]));
	const assessment = standingOf(claim, corpus);
	return clustersOf(trees.keys(), sources).map((cluster) => ({
		name: nameOf(cluster, corpus),
		origins: cluster.origins
			.flatMap((id) => trees.get(id) ?? [])
			.map((tree) => ({ ...tree, bears: bearsOf(tree.root.source.id, assessment, corpus) })),
	}));
}

function nameOf({ origins, voices, sides }: Cluster, corpus: Corpus): string {
	const { say } = corpus.words;
	if (voices.length === 0) return '';
	if (origins.length === 1) return say('side.voice-of', { voices: voicesInWords(voices, corpus) });
	if (sides > 1) return say('side.in-common', { count: sides, voices: voicesInWords(voices, corpus) });
	const shared = sharedVoices(origins, corpus.sources);
	return say('side.one', { voices: voicesInWords(shared.length > 0 ? shared : voices, corpus) });
}

function bearsOf(id: string, { origins, parts }: Assessment, { words }: Corpus): string {
	if (origins.includes(id)) return '';
	const borne = parts.filter((part) => part.origins.includes(id)).map(({ part }) => part);
	return borne.length > 0 ? words.say('origin.part', { parts: words.list(borne) }) : words.say('origin.nothing');
}
