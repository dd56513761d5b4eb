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

/** What a site needs of Astro. What a project sets besides stays. */
export function configFor(settings: Settings, { integrations }: AstroConfig): Change {
	const { site, base, cache } = settings;
	return {
		...(site === undefined ? {} : { site }),
		base,
		cacheDir: folderUrl(cache),
		trailingSlash: 'always',
		// A page paints when its first bytes are there: on a slow line a file of styles costs more than it saves on the next page.
		build: { format: 'directory', inlineStylesheets: 'always' },
		experimental: { incrementalBuild: true },
		fonts,
		security: {
			// `build/own-policy.ts` writes the policy of each page; this names what Astro knows to be of the code.
			csp: {
				algorithm: 'SHA-256',
				// What layouts set as text: Astro does not see it.
				scriptDirective: { hashes: [sourceOf(firstPaint(base))] },
				styleDirective: { hashes: [sourceOf(themeCss), sourceOf(readFileSync(TOKENS))] },
			},
		},
		// For the maintainers' own pages; content is read by markup/. A project that has MDX itself has one reader for all.
		integrations: integrations.some(({ name }) => name === '@astrojs/mdx') ? [] : [ownPages()],
		vite: {
			cacheDir: join(cache, 'vite'),
			// Scripts of more than a few lines are files, which a reader loads once; styles keep the default.
			build: { assetsInlineLimit: (path: string, content: Buffer) => (path.endsWith('.js') ? content.length < 1024 : undefined) },
			plugins: [shared(settings), layersFirst(), sameScopes()],
		},
	};
}

/** A folder as Astro names it. */
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
