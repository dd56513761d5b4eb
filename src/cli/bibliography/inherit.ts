import type { Entry } from './bibtex-file.ts';

type Fields = Map<string, string>;

/** Fields that speak of an entry itself and are never handed down, as biber has it. */
const OWN = [
	'ids',
	'crossref',
	'xref',
	'xdata',
	'entryset',
	'entrysubtype',
	'execute',
	'label',
	'options',
	'presort',
	'related',
	'relatedoptions',
	'relatedstring',
	'relatedtype',
	'shorthand',
	'shorthandintro',
	'sortkey',
	'keywords',
	'file',
	'abstract',
];

/** Where a volume is found is not where something in it is found; biber hands these down too. */
const ADDRESSES = ['url', 'urldate', 'doi', 'pmid', 'eprint', 'eprinttype', 'eprintclass', 'archiveprefix', 'howpublished'];

const DATES = ['date', 'year', 'month', 'day'];

/** What the title of a volume is to an entry in it; other fields keep their names. */
const TITLES: { of: RegExp; to: RegExp; title: string }[] = [
	{ of: /^mv(book|collection|reference|proceedings)$/, to: /./, title: 'maintitle' },
	{ of: /^(book|collection|reference|proceedings)$/, to: /^(?!mv|(book|collection|reference|proceedings)$)/, title: 'booktitle' },
	{ of: /^periodical$/, to: /./, title: 'journaltitle' },
];

/** More than any work needs; a file may be one chain of thousands. */
const MOST_ENTRIES = 50;

/**
 * What an entry has from the entries that it refers to with `crossref` and `xdata`, as biber hands
 * it down but for addresses, and the references that lead to such an entry.
 */
export function inherited(entry: Entry, byLabel: ReadonlyMap<string, Entry>): { fields: Fields; followed: string[] } {
	const own = new Map(entry.fields.filter(([, value]) => value.trim() !== ''));
	const whole = wholeFields(entry, byLabel, new Set());
	const followed = ['crossref', 'xdata'].filter((name) => named(own.get(name)).some((label) => byLabel.has(label)));
	return { fields: new Map([...whole].filter(([name]) => !own.has(name))), followed };
}

/** `seen` are the entries on the way here: each is asked once, so a ring ends. */
function wholeFields(entry: Entry, byLabel: ReadonlyMap<string, Entry>, seen: Set<Entry>): Fields {
	seen.add(entry);
	const fields: Fields = new Map();
	for (const [name, value] of entry.fields) if (value.trim() !== '' && !fields.has(name)) fields.set(name, value);
	if (seen.size > MOST_ENTRIES) return fields;
	const data = named(fields.get('xdata'));
	const volumes = named(fields.get('crossref')).slice(0, 1);
	for (const [label, isVolume] of [...data.map((one) => [one, false] as const), ...volumes.map((one) => [one, true] as const)]) {
		const parent = byLabel.get(label);
		if (!parent || seen.has(parent)) continue;
		const isDated = DATES.some((name) => fields.has(name));
		const given = [...wholeFields(parent, byLabel, seen)].filter(
			([name]) => !OWN.includes(name) && !(isVolume && ADDRESSES.includes(name)) && !(isDated && DATES.includes(name)),
		);
		// A title that the volume gives for the purpose comes before its own.
		for (const [name, value] of given) if (!isVolume || handedDown(name, parent.type, entry.type) === name) give(name, value);
		for (const [name, value] of given) if (isVolume) give(handedDown(name, parent.type, entry.type), value);
	}
	return fields;

	function give(name: string, value: string): void {
		if (!fields.has(name)) fields.set(name, value);
	}
}

function handedDown(name: string, of: string, to: string): string {
	const rule = TITLES.find((one) => one.of.test(of) && one.to.test(to));
	const [, part] = /^(title|subtitle|titleaddon)$/.exec(name) ?? [];
	return rule && part !== undefined ? rule.title.replace('title', part) : name;
}

function named(labels = ''): string[] {
	return labels
		.split(',')
		.map((label) => label.trim().toLowerCase())
		.filter(Boolean);
}
