import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { themeCss } from './src/drawing/colours.ts';
import { nutgraf } from './src/integration.ts';
import { firstPaint } from './src/layouts/first-paint.ts';
import { fonts } from './src/layouts/fonts.ts';
import { grammar } from './src/markup/grammar.ts';
import { rehypeHighlight } from './src/markup/highlight.ts';
import { settingsFrom } from './src/read/settings.ts';
import { pageDirectives } from './src/hosts/policy.ts';

const settings = settingsFrom(process.env);
const sourceOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

export default defineConfig({
	...(settings.site === undefined ? {} : { site: settings.site }),
	base: settings.base,
	outDir: settings.out,
	cacheDir: settings.cache,
	// Scripts of more than a few lines are files, which a reader loads once; styles keep the default.
	vite: {
		cacheDir: join(settings.cache, 'vite'),
		build: { assetsInlineLimit: (path, content) => (path.endsWith('.js') ? content.length < 1024 : undefined) },
	},
	trailingSlash: 'always',
	// A page paints when its first bytes are there: on a slow line a file of styles costs more than it saves on the next page.
	build: { inlineStylesheets: 'always' },
	devToolbar: { enabled: false },
	fonts,
	security: {
		csp: {
			directives: [...pageDirectives],
			// What layouts set as text: Astro does not see it.
			scriptDirective: { hashes: [sourceOf(firstPaint(settings.base))] },
			styleDirective: { hashes: [sourceOf(themeCss), sourceOf(readFileSync(new URL('src/styles/tokens.css', import.meta.url)))] },
		},
	},
	// For the maintainers' own pages; content is read by src/markup.
	markdown: {
		syntaxHighlight: false,
		processor: unified({ gfm: false, smartypants: false, remarkPlugins: grammar, rehypePlugins: [rehypeHighlight] }),
	},
	integrations: [nutgraf(settings), mdx()],
});
