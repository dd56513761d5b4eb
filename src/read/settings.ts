import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { faultOfOutFolder } from './out-folder.ts';

/** Settings from environment variables. */
export interface Settings {
	/** The content folder, `CONTENT_DIR`, as an absolute path. */
	content: string;
	/** The output folder, `OUT_DIR`, as an absolute path. */
	out: string;
	/** The public origin, `SITE`, such as `https://example.org`; without it, addresses stay paths. */
	site: string | undefined;
	/** The base path, `BASE`, with slashes at both ends: `/`, `/explainer/`. */
	base: string;
	/** The cache folder for builds of this content folder to this output folder. */
	cache: string;
	/** The cache folder for cards, named by a hash of what they show, so that all builds can share it. */
	cards: string;
}

/** Reads the settings. Throws an `Error` if the output folder, origin or base path is not valid. */
export function settingsFrom(environment: Record<string, string | undefined>): Settings {
	const content = resolve(environment['CONTENT_DIR'] || 'content');
	const out = resolve(environment['OUT_DIR'] || 'dist');
	const fault = faultOfOutFolder(out, content);
	if (fault !== undefined) throw new Error(`OUT_DIR is "${out}", ${fault}`);
	const name = createHash('sha256').update(`${content}\n${out}`).digest('hex').slice(0, 12);
	return {
		content,
		out,
		site: originIn(environment['SITE']),
		base: baseIn(environment['BASE']),
		cards: resolve('.cache', 'nutgraf', 'cards'),
		cache: resolve('.cache', 'nutgraf', `${basename(content)}-${name}`),
	};
}

function originIn(text: string | undefined): string | undefined {
	if (!text) return undefined;
	const url = URL.canParse(text) ? new URL(text) : undefined;
	// Other characters in a host could have a meaning in server configuration.
	const isHost = url && /^(\[[\da-f:.]+\]|[\w.-]+)$/i.test(url.hostname);
	if (url && isHost && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash) return url.origin;
	throw new Error(`SITE is "${text}"; write an origin such as https://example.org, and a sub-path in BASE`);
}

function baseIn(text: string | undefined): string {
	const steps = (text ?? '').split('/').filter(Boolean);
	if (steps.every((step) => /^[\w.~-]+$/.test(step) && !/^\.+$/.test(step))) return `/${steps.map((step) => `${step}/`).join('')}`;
	throw new Error(`BASE is "${text}"; write a path such as /explainer`);
}
