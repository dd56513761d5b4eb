import type { ClaimKind } from '../model/claim.ts';

/** Files by path below the content folder; `null` removes one. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** Two versions of files on top of `exampleSite`: one breaks a single rule, the other none. */
export interface Example {
	wrong: Files;
	right: Files;
}

/** The date that examples are checked on. */
export const exampleDay = new Date('2026-03-15');

/** The content folder that every example changes. Fictional, and free of problems. */
export const exampleSite = {
	'site.yaml': 'title: An example site\n',
	'sources/daily.yaml':
		'type: article-newspaper\ntitle: Passengers have arrived\nURL: https://example.org/daily\nkind: newspaper\nread: full\n',
	'sources/weekly.yaml': 'type: article-magazine\ntitle: Who came, and why\nURL: https://example.org/weekly\nkind: newspaper\nread: full\n',
	'claims/c-arrival.yaml':
		'statement: The company said that 120 passengers had arrived.\nkind: figure\nvalue: 120\nunit: passengers\nevidence: [{source: daily, stance: supports}, {source: weekly, stance: supports}]\ncaveat: The company has counted itself.\n',
	'events/arrival.mdx': '---\ntitle: Passengers arrive\ndate: 2026-03-02\nclaims: [c-arrival]\nsources: [daily]\n---\n',
	'datasets/arrivals.yaml': 'title: Arrivals\nunit: passengers\nx: month\ny: count\nsources: [weekly]\n',
	'datasets/arrivals.csv': 'month,count\n2026-01,80\n2026-02,120\n',
	'explainers/port.png': new Uint8Array(1),
} as const satisfies Files;

/** The example explainer with this body. */
export function explainer(text: string): Files {
	return { 'explainers/arrival.mdx': `---\ntitle: The arrival\nsummary: How the ship came.\n---\n\n${text}\n` };
}

/** An example source with these lines added. */
export function source(more: string, id: 'daily' | 'weekly' = 'daily'): Files {
	return { [`sources/${id}.yaml`]: `${exampleSite[`sources/${id}.yaml`]}${more}` };
}

/** The example claim of this kind, with these lines after its statement. */
export function claim(lines: string, kind: ClaimKind = 'event'): Files {
	return { 'claims/c-arrival.yaml': `statement: The company said that passengers had arrived.\nkind: ${kind}\n${lines}` };
}

/** A site with an edition in German, and these files. */
export function edition(files: Record<string, string>): Files {
	return { 'site.yaml': `${exampleSite['site.yaml']}editions: [de]\n`, ...files };
}

/** An event, or a translation of one: these keys, and a text below them. */
export function eventFile(keys: string, text = ''): string {
	return `---\n${keys}---\n${text === '' ? '' : `\n${text}\n`}`;
}
