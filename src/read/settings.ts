import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { faultOfOutFolder } from './out-folder.ts';

/** The options of `nutgraf({ … })`. Each overrides the environment variable named beside it. */
export interface Options {
	/** The content folder (`CONTENT_DIR`); `content` by default. */
	content?: string;
	/** The output folder (`OUT_DIR`); `dist` by default. */
	out?: string;
	/** The cache folder; `.cache/nutgraf` by default. Must be inside the project, so that packages can be resolved from there. */
	cache?: string;
	/** The public origin (`SITE`), such as `https://example.org`; without it, addresses stay paths. */
	site?: string;
	/** The base path (`BASE`), such as `/explainer`. */
	base?: string;
}

/** The project that settings are read for. Relative paths begin at the root. */
export interface Project {
	/** The folder of the project. */
	root: string;
	options?: Options;
	/** Defaults for settings that neither options nor the environment give. */
	otherwise?: { site?: string | undefined; base?: string | undefined };
}

/** The resolved settings of a site. */
export interface Settings {
	/** Absolute path of the project. */
	root: string;
	/** Absolute path of the content folder. */
	content: string;
	/** Absolute path of the output folder. */
	out: string;
	/** The public origin, such as `https://example.org`; without it, addresses stay paths. */
	site: string | undefined;
	/** The base path, with slashes at both ends: `/`, `/explainer/`. */
	base: string;
	/** The cache folder of the project, shared by all its content folders. */
	kept: string;
	/** The cache folder for builds of this content folder to this output folder. */
	cache: string;
	/** The cache folder for cards, named by a hash of what they show, so that all builds can share it. */
	cards: string;
}

/** A setting, with the name by which users know it. */
interface Said {
	name: string;
	value: string | undefined;
}

/** Reads the settings of a project. Throws for an unusable origin, base path or output folder. */
export function settingsFrom(environment: Record<string, string | undefined>, project: Project): Settings {
	const { options = {}, otherwise = {} } = project;
	const said = (option: keyof Options, variable: string): Said =>
		options[option] === undefined
			? { name: variable, value: environment[variable] || undefined }
			: { name: option, value: options[option] };
	const root = resolve(project.root);
	const content = resolve(root, said('content', 'CONTENT_DIR').value ?? 'content');
	const place = said('out', 'OUT_DIR');
	const out = resolve(root, place.value ?? 'dist');
	const fault = faultOfOutFolder(out, content, root);
	if (fault !== undefined) throw new Error(`${place.name} is "${out}", ${fault}`);
	const kept = options.cache === undefined ? keptIn(root) : resolve(root, options.cache);
	const name = createHash('sha256').update(`${content}\n${out}`).digest('hex').slice(0, 12);
	return {
		root,
		content,
		out,
		site: originIn(said('site', 'SITE'), otherwise.site),
		base: baseIn(said('base', 'BASE'), otherwise.base),
		kept,
		cards: join(kept, 'cards'),
		cache: join(kept, `${basename(content)}-${name}`),
	};
}

/** The default cache folder of a project: outside `node_modules`, so that CI and hosts can cache it too. */
export function keptIn(root: string): string {
	return join(root, '.cache', 'nutgraf');
}

function originIn({ name, value }: Said, otherwise: string | undefined): string | undefined {
	const text = value ?? otherwise;
	if (!text) return undefined;
	const url = URL.canParse(text) ? new URL(text) : undefined;
	// Other characters in a host could have a meaning in server configuration.
	const isHost = url && /^(\[[\da-f:.]+\]|[\w.-]+)$/i.test(url.hostname);
	if (url && isHost && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash) return url.origin;
	throw new Error(
		`${name} is "${text}"; write an origin such as https://example.org, and a sub-path in ${name === 'SITE' ? 'BASE' : 'base'}`,
	);
}

function baseIn({ name, value }: Said, otherwise = ''): string {
	const text = value ?? otherwise;
	const steps = text.split('/').filter(Boolean);
	if (steps.every((step) => /^[\w.~-]+$/.test(step) && !/^\.+$/.test(step))) return `/${steps.map((step) => `${step}/`).join('')}`;
	throw new Error(`${name} is "${text}"; write a path such as /explainer`);
}
