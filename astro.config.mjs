import { join } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { nutgraf } from './src/integration.ts';
import { grammar } from './src/markup/grammar.ts';
import { rehypeHighlight } from './src/markup/highlight.ts';
import { settingsFrom } from './src/read/settings.ts';

const settings = settingsFrom(process.env);

export default defineConfig({
	...(settings.site === undefined ? {} : { site: settings.site }),
	base: settings.base,
	outDir: settings.out,
	cacheDir: settings.cache,
	vite: { cacheDir: join(settings.cache, 'vite') },
	trailingSlash: 'always',
	devToolbar: { enabled: false },
	prerenderConflictBehavior: 'error',
	security: {
		csp: {
			directives: ["default-src 'self'", "base-uri 'self'", "form-action 'self'", "img-src 'self' data:", "object-src 'none'"],
		},
	},
	// For the maintainers' own pages; content is read by src/markup.
	markdown: {
		syntaxHighlight: false,
		processor: unified({ gfm: false, smartypants: false, remarkPlugins: grammar, rehypePlugins: [rehypeHighlight] }),
	},
	integrations: [nutgraf(settings), mdx()],
});
