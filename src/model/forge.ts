import type { Site } from './site.ts';

/** How a kind of forge spells its addresses, below that of a repository. */
interface Forge {
	edit: (file: string) => string;
	create: (folder: string, name: string, text: string) => string;
	issue: (title: string, text: string) => string;
}

const query = (values: Record<string, string>): string => new URLSearchParams(values).toString().replaceAll('+', '%20');
const path = (file: string): string => file.split('/').map(encodeURIComponent).join('/');

const github: Forge = {
	edit: (file) => `/edit/main/${path(file)}`,
	create: (folder, filename, value) => `/new/main/${path(folder)}?${query({ filename, value })}`,
	issue: (title, body) => `/issues/new?${query({ template: 'correction.yml', title, page: body })}`,
};
const gitlab: Forge = {
	edit: (file) => `/-/edit/main/${path(file)}`,
	// It takes a name, but no text.
	create: (folder, name) => `/-/new/main/${path(folder)}?${query({ file_name: name })}`,
	issue: (title, body) => `/-/issues/new?${query({ 'issue[title]': title, 'issue[description]': body })}`,
};
const forgejo: Forge = {
	edit: (file) => `/_edit/main/${path(file)}`,
	create: (folder, name, value) => `/_new/main/${path(folder)}?${query({ filename: name, value })}`,
	issue: (title, body) => `/issues/new?${query({ title, body })}`,
};

type Repository = Pick<Site, 'repository'>;

/** The forge's editor for a file of the content folder, `sources/a.yaml`; nothing without a repository. */
export function editAddress(site: Repository, file: string): string | undefined {
	return below(site, ({ edit }) => edit(`content/${file}`));
}

/** Where a reader can suggest a correction to a page, given by its address on the site. */
export function issueAddress(site: Repository, page: string): string | undefined {
	return below(site, ({ issue }) => issue(`Correction to ${page}`, page));
}

/** The forge's editor for a new file of the content folder, with a first text where it takes one. */
export function createAddress(site: Repository, file: string, text: string): string | undefined {
	const cut = file.lastIndexOf('/');
	return below(site, ({ create }) => create(`content/${file.slice(0, cut)}`, file.slice(cut + 1), text));
}

function below({ repository }: Repository, address: (forge: Forge) => string): string | undefined {
	if (repository === undefined) return undefined;
	const root = repository.replace(/\/+$/, '').replace(/\.git$/, '');
	return `${root}${address(forgeAt(new URL(root).hostname))}`;
}

/** By the host; a forge at a host of its own is taken for Forgejo if its name does not say otherwise. */
function forgeAt(host: string): Forge {
	if (host === 'github.com' || host.startsWith('github.')) return github;
	return host.includes('gitlab') || host === 'salsa.debian.org' ? gitlab : forgejo;
}
