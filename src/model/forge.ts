import type { Site } from './site.ts';

/** URL patterns of a kind of forge, relative to a repository. */
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
	// GitLab accepts a file name here, but no text.
	create: (folder, name) => `/-/new/main/${path(folder)}?${query({ file_name: name })}`,
	issue: (title, body) => `/-/issues/new?${query({ 'issue[title]': title, 'issue[description]': body })}`,
};
const forgejo: Forge = {
	edit: (file) => `/_edit/main/${path(file)}`,
	create: (folder, name, value) => `/_new/main/${path(folder)}?${query({ filename: name, value })}`,
	issue: (title, body) => `/issues/new?${query({ title, body })}`,
};

type Repository = Pick<Site, 'repository'>;

/** The URL of the forge’s editor for a file of the content folder (`sources/a.yaml`); `undefined` without a repository. */
export function editAddress(site: Repository, file: string): string | undefined {
	return below(site, ({ edit }) => edit(`content/${file}`));
}

/** The URL for suggesting a correction to a page, given by its path; `undefined` without a repository. */
export function issueAddress(site: Repository, page: string): string | undefined {
	return below(site, ({ issue }) => issue(`Correction to ${page}`, page));
}

/** The URL of the forge’s editor for a new file of the content folder, prefilled with `text` if the forge can; `undefined` without a repository. */
export function createAddress(site: Repository, file: string, text: string): string | undefined {
	const cut = file.lastIndexOf('/');
	return below(site, ({ create }) => create(`content/${file.slice(0, cut)}`, file.slice(cut + 1), text));
}

function below({ repository }: Repository, address: (forge: Forge) => string): string | undefined {
	if (repository === undefined) return undefined;
	const root = repository.replace(/\/+$/, '').replace(/\.git$/, '');
	return `${root}${address(forgeAt(new URL(root).hostname))}`;
}

/** The forge at a host; Forgejo unless the name says otherwise. */
function forgeAt(host: string): Forge {
	if (host === 'github.com' || host.startsWith('github.')) return github;
	return host.includes('gitlab') || host === 'salsa.debian.org' ? gitlab : forgejo;
}
