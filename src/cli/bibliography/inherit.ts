import type { Entry } from './bibtex-file.ts';

type Fields = Map<string, string>;

/** Fields about the entry itself, which biber never passes on. */
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

/** The address of a volume is not that of something in it. Biber, unlike this, passes these on. */
const ADDRESSES = ['url', 'urldate', 'doi', 'pmid', 'eprint', 'eprinttype', 'eprintclass', 'archiveprefix', 'howpublished'];

const DATES = ['date', 'year', 'month', 'day'];

/** The field that the title of a volume becomes in an entry; other fields keep their names. */
const TITLES: { of: RegExp; to: RegExp; title: string }[] = [
	{ of: /^mv(book|collection|reference|proceedings)$/, to: /./, title: 'maintitle' },
	{ of: /^(book|collection|reference|proceedings)$/, to: /^(?!mv|(book|collection|reference|proceedings)$)/, title: 'booktitle' },
	{ of: /^periodical$/, to: /./, title: 'journaltitle' },
];

/** More than any work needs; a file may have a chain of thousands. */
const MOST_ENTRIES = 50;

/**
 * The fields that an entry inherits through `crossref` and `xdata`, by biber’s rules except for addresses,
 * and the names of the reference fields that were resolved.
 */
export function inherited(entry: Entry, byLabel: ReadonlyMap<string, Entry>): { fields: Fields; followed: string[] } {
	const own = new Map(entry.fields.filter(([, value]) => value.trim() !== ''));
	const whole = wholeFields(entry, byLabel, new Set());
	const followed = ['crossref', 'xdata'].filter((name) => named(own.get(name)).some((label) => byLabel.has(label)));
	return { fields: new Map([...whole].filter(([name]) => !own.has(name))), followed };
}

/** All fields, inherited ones included. `seen` has the entries visited, so that cycles end. */
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
		// A `booktitle` of the volume comes before its `title`.
		for (const [name, value] of given) if (!isVolume || inheritedName(name, parent.type, entry.type) === name) give(name, value);
		for (const [name, value] of given) if (isVolume) give(inheritedName(name, parent.type, entry.type), value);
	}
	return fields;

	function give(name: string, value: string): void {
		if (!fields.has(name)) fields.set(name, value);
	}
}

function inheritedName(name: string, of: string, to: string): string {
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
