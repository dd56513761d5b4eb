import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unified, type RemarkPlugins } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import type { AstroConfig, HookParameters } from 'astro';
import { themeCss } from '../drawing/colours.ts';
import { firstPaint } from '../layouts/first-paint.ts';
import { fonts } from '../layouts/fonts.ts';
import { grammar } from '../markup/grammar.ts';
import { rehypeHighlight } from '../markup/highlight.ts';
import type { Settings } from '../read/settings.ts';
import { layersFirst } from './layers.ts';
import { sameScopes } from './scopes.ts';
import { shared } from './shared.ts';

type Change = Parameters<HookParameters<'astro:config:setup'>['updateConfig']>[0];

const TOKENS = join(import.meta.dirname, '..', 'styles', 'tokens.css');

/** The Astro configuration that a site needs; other settings of a project stay. */
export function configFor(settings: Settings, { integrations }: AstroConfig): Change {
	const { site, base, cache } = settings;
	return {
		...(site === undefined ? {} : { site }),
		base,
		cacheDir: folderUrl(cache),
		trailingSlash: 'always',
		// On a slow connection, a stylesheet delays the first paint by more than it saves on later pages.
		build: { format: 'directory', inlineStylesheets: 'always' },
		experimental: { incrementalBuild: true },
		fonts,
		security: {
			// `build/own-policy.ts` replaces this policy on each page; it lists the styles and scripts of the code.
			csp: {
				algorithm: 'SHA-256',
				// Astro does not see scripts that layouts set as text.
				scriptDirective: { hashes: [sourceOf(firstPaint(base))] },
				styleDirective: { hashes: [sourceOf(themeCss), sourceOf(readFileSync(TOKENS))] },
			},
		},
		// Only for pages of ours in MDX; content is parsed by `markup/`. A project’s own MDX integration serves both.
		integrations: integrations.some(({ name }) => name === '@astrojs/mdx') ? [] : [ownPages()],
		vite: {
			cacheDir: join(cache, 'vite'),
			// All but the shortest scripts are files, so that readers load them once; styles keep the default.
			build: { assetsInlineLimit: (path: string, content: Buffer) => (path.endsWith('.js') ? content.length < 1024 : undefined) },
			plugins: [shared(settings), layersFirst(), sameScopes()],
		},
	};
}

/** A folder as a URL, as Astro expects it. */
export function folderUrl(folder: string): URL {
	return pathToFileURL(`${folder}/`);
}

function ownPages(): ReturnType<typeof mdx> {
	return mdx({
		extendMarkdownConfig: false,
		syntaxHighlight: false,
		processor: unified({ gfm: false, smartypants: false, remarkPlugins: grammar as RemarkPlugins, rehypePlugins: [rehypeHighlight] }),
	});
}

function sourceOf(text: string | Uint8Array): `sha256-${string}` {
	return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
