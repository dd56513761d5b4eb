/** A reason why a state of the project cannot be released, with its place and what to do. */
export interface ReleaseFault {
	/** A file, with the line if known. */
	place: string;
	message: string;
	hint: string;
}

export const changelogFile = '.github/CHANGELOG.md';

const parts = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

interface Entry {
	line: number;
	version: string;
	day: string | undefined;
	items: number;
}

/** Faults of a changelog (https://keepachangelog.com/en/1.1.0/) from which `version` is to be released. */
export function faultsOfChangelog(text: string, version: string): ReleaseFault[] {
	const faults: ReleaseFault[] = [];
	const entries: Entry[] = [];
	const lines = text.split(/\r?\n/);
	const add = (line: number, message: string, hint: string): void => void faults.push({ place: `${changelogFile}:${line}`, message, hint });
	if (lines[0] !== '# Changelog') add(1, 'The file does not begin with its title', 'Write # Changelog in its first line');
	for (const [index, written] of lines.entries()) {
		const line = index + 1;
		const [, name = '', , day] = /^## \[([^\]]+)\]( - (\d{4}-\d{2}-\d{2}))?$/.exec(written) ?? [];
		if (name !== '') entries.push({ line, version: name, day, items: 0 });
		else if (written.startsWith('## '))
			add(line, `"${written}" is not the heading of a version`, 'Write ## [1.2.3] - 2026-11-24, or ## [Unreleased]');
		else if (written.startsWith('### ') && !parts.includes(written.slice(4)))
			add(line, `"${written.slice(4)}" is not a kind of change`, `Kinds are ${parts.join(', ')}`);
		const entry = entries.at(-1);
		if (entry && /^[-*] \S/.test(written)) entry.items += 1;
	}
	for (const { line, version: name, day, items } of entries) {
		if (name === 'Unreleased') {
			if (items > 0)
				add(
					line,
					`${items === 1 ? 'A change is' : `${items} changes are`} not released`,
					`Move them below ## [${version}] with the day of the release`,
				);
			continue;
		}
		if (day === undefined) add(line, `The version ${name} has no day`, `Write ## [${name}] - with the day on which it is released`);
		if (items === 0) add(line, `The version ${name} says nothing`, 'Write a list of what changes for readers, contributors or hosts');
	}
	const released = entries.filter(({ version: name }) => name !== 'Unreleased');
	const [top] = released;
	if (top?.version !== version)
		add(
			top?.line ?? 1,
			`The top entry is ${top === undefined ? 'missing' : `of ${top.version}`}, package.json has ${version}`,
			'Write the entry of this version, or correct package.json',
		);
	for (const [index, { line, day, version: name }] of released.entries()) {
		const older = released[index + 1];
		if (day !== undefined && older?.day !== undefined && day < older.day)
			add(line, `The version ${name} is older than ${older.version} below it`, 'The newest version stands first');
	}
	return faults;
}
