import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { faultOfOutFolder } from './out-folder.ts';

/** What a project may set, in `nutgraf({ … })`: each goes before the variable of the environment of that name. */
export interface Options {
	/** The content folder, `CONTENT_DIR`; `content` if nothing is said. */
	content?: string;
	/** Where the site is written, `OUT_DIR`; `dist` if nothing is said. */
	out?: string;
	/** What is kept between builds; `.cache/nutgraf` if nothing is said. It has to lie in the project, where packages are found. */
	cache?: string;
	/** The public origin, `SITE`, such as `https://example.org`; without it addresses stay paths. */
	site?: string;
	/** The sub-path, `BASE`, such as `/explainer`. */
	base?: string;
}

/** Where settings come from. Relative paths begin at the root. */
export interface Project {
	/** The folder of the project. */
	root: string;
	options?: Options;
	/** What holds where neither options nor the environment say anything. */
	otherwise?: { site?: string | undefined; base?: string | undefined };
}

/** What a host or a contributor sets. */
export interface Settings {
	/** The folder of the project, as an absolute path. */
	root: string;
	/** The content folder, as an absolute path. */
	content: string;
	/** Where the site is written, as an absolute path. */
	out: string;
	/** The public origin, such as `https://example.org`; without it addresses stay paths. */
	site: string | undefined;
	/** The sub-path, with slashes at both ends: `/`, `/explainer/`. */
	base: string;
	/** A folder for what is kept of all content folders of the project. */
	kept: string;
	/** A folder for what builds of this content folder to this place keep. */
	cache: string;
	/** The cache folder for cards, named by a hash of what they show, so that all builds can share it. */
	cards: string;
}

/** What is set, and the name by which a person knows it. */
interface Said {
	name: string;
	value: string | undefined;
}

/** Read the settings of a project. Throws for an origin, a sub-path or a place for the site that cannot be one. */
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

/** Where a project keeps what it need not make again: outside of `node_modules`, so that CI and hosts can keep it too. */
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
