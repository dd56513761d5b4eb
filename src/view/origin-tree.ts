import { supportIn, type Evidence } from '../model/claim.ts';
import { originsOf, originsOfSource } from '../model/origin.ts';
import type { Source } from '../model/source.ts';
import { sourceLink, type SourceLink } from './reference.ts';

/** A source on a chain of reports from an origin, with those that report it. */
export interface OriginNode {
	source: SourceLink;
	/** Whether it is the article that the site is about. */
	isArticle: boolean;
	reportedBy: OriginNode[];
}

/** An origin, with all sources that lead to it. */
export interface OriginTree {
	root: OriginNode;
	/** How many sources lead to it. */
	leading: number;
}

/**
 * The origins of a claim’s support, each with the chains of reports that lead to it. The article is part
 * of an origin’s tree if its own chain leads there.
 */
export function originTrees(evidence: readonly Evidence[], sources: ReadonlyMap<string, Source>, article?: string): OriginTree[] {
	const support = supportIn(evidence);
	const reporters = reportersOf(support, sources, article);
	return originsOf(support, sources).flatMap((origin) => {
		const source = sources.get(origin);
		if (!source) return [];
		const shown = new Set<string>();
		const root = node(source, shown);
		return [{ root, leading: shown.size - 1 }];
	});

	/** Each source occurs once in a tree, even if several chains pass through it. */
	function node(source: Source, shown: Set<string>): OriginNode {
		shown.add(source.id);
		const children = [...(reporters.get(source.id) ?? [])].filter((id) => !shown.has(id));
		for (const id of children) shown.add(id);
		return {
			source: sourceLink(source),
			isArticle: source.id === article,
			reportedBy: children.flatMap((id) => sources.get(id) ?? []).map((child) => node(child, shown)),
		};
	}
}

/** For each source on a chain to an origin, the sources on a chain that report it. */
function reportersOf(
	support: readonly Evidence[],
	sources: ReadonlyMap<string, Source>,
	article: string | undefined,
): Map<string, Set<string>> {
	const reporters = new Map<string, Set<string>>();
	const add = (from: string, to: string): void => {
		const known = reporters.get(to);
		if (known) known.add(from);
		else reporters.set(to, new Set([from]));
	};
	const visited = new Set<string>();
	const waiting: string[] = [];
	for (const { source, origin } of support) {
		if (origin !== undefined && origin !== source) add(source, origin);
		if (origin !== source) waiting.push(origin ?? source);
	}
	const origins = new Set(originsOf(support, sources));
	if (article !== undefined && sources.has(article) && originsOfSource(article, sources).some((id) => origins.has(id)))
		waiting.push(article);
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		if (visited.has(id)) continue;
		visited.add(id);
		for (const reported of sources.get(id)?.reports ?? []) {
			add(id, reported);
			waiting.push(reported);
		}
	}
	return reporters;
}
