import { expect, test } from 'vitest';
import type { Evidence } from '../../src/model/claim.ts';
import { sourceSchema, type Source } from '../../src/model/source.ts';
import { originTrees, type OriginNode } from '../../src/view/origin-tree.ts';

test('four reports of one briefing are one tree', () => {
	const trees = originTrees(
		supportedBy('a', 'b', 'c', 'd'),
		sources({ a: ['briefing'], b: ['briefing'], c: ['briefing'], d: ['briefing'], briefing: [] }),
	);
	expect(trees.map(drawn)).toEqual(['briefing(a b c d)']);
	expect(trees[0]?.leading).toBe(4);
});

test('a chain of reports is drawn link by link', () => {
	expect(originTrees(supportedBy('copy'), sources({ copy: ['paper'], paper: ['briefing'], briefing: [] })).map(drawn)).toEqual([
		'briefing(paper(copy))',
	]);
});

test('the article joins the tree that its own chain leads to', () => {
	const trees = originTrees(supportedBy('a'), sources({ a: ['briefing'], article: ['wire'], wire: ['briefing'], briefing: [] }), 'article');
	expect(trees.map(drawn)).toEqual(['briefing(a wire(article*))']);
});

test('evidence with an origin of its own stands under that origin', () => {
	const evidence = [{ ...supportedBy('paper')[0], origin: 'table' } as Evidence];
	expect(originTrees(evidence, sources({ paper: ['briefing'], briefing: [], table: [] })).map(drawn)).toEqual(['table(paper)']);
});

test('a source that was read itself is a tree without branches', () => {
	const [tree] = originTrees(supportedBy('law'), sources({ law: [] }));
	expect(tree && [drawn(tree), tree.leading]).toEqual(['law', 0]);
});

test('what could not be found again, and what does not support, has no tree', () => {
	const lost: Evidence[] = supportedBy('a').map((piece) => ({ ...piece, refound: false }));
	const against: Evidence[] = supportedBy('b').map((piece) => ({ ...piece, stance: 'contradicts' as const }));
	expect(originTrees([...lost, ...against], sources({ a: [], b: [] }))).toEqual([]);
});

function supportedBy(...ids: string[]): Evidence[] {
	return ids.map((source) => ({ source, stance: 'supports', refound: true }));
}

function sources(reports: Record<string, string[]>): Map<string, Source> {
	return new Map(
		Object.entries(reports).map(([id, list]) => [
			id,
			{ ...sourceSchema.parse({ type: 'report', title: id, kind: 'newspaper', read: 'full', reports: list }), id },
		]),
	);
}

/** A tree as `briefing(a b(copy))`, with a star on the article. */
function drawn({ root }: { root: OriginNode }): string {
	const node = ({ source, isArticle, reportedBy }: OriginNode): string =>
		`${source.id}${isArticle ? '*' : ''}${reportedBy.length > 0 ? `(${reportedBy.map(node).sort().join(' ')})` : ''}`;
	return node(root);
}
