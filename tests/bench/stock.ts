import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const files = {
	'astro.config.mjs':
		"import mdx from '@astrojs/mdx';\nimport { defineConfig } from 'astro/config';\nexport default defineConfig({ integrations: [mdx()], trailingSlash: 'always' });\n",
	'src/content.config.ts':
		"import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { explainers: defineCollection({ loader: glob({ pattern: '*.mdx', base: './explainers' }) }) };\n",
	'src/components/Claim.astro': '<span id={Astro.props.id}><slot /></span>\n',
	'src/pages/index.astro':
		"---\nimport { getCollection } from 'astro:content';\nconst pages = await getCollection('explainers');\n---\n<html lang=\"en\"><head><title>Pages</title></head><body><ul>{pages.map(({ id, data }) => <li><a href={`/${id}/`}>{data.title}</a></li>)}</ul></body></html>\n",
	'src/pages/[id].astro':
		"---\nimport { getCollection, render } from 'astro:content';\nimport Claim from '../components/Claim.astro';\nexport const getStaticPaths = async () => (await getCollection('explainers')).map((page) => ({ params: { id: page.id }, props: { page } }));\nconst { page } = Astro.props;\nconst { Content } = await render(page);\n---\n<html lang=\"en\"><head><meta charset=\"utf-8\" /><title>{page.data.title}</title></head><body><main><h1>{page.data.title}</h1><p>{page.data.summary}</p><Content components={{ Claim }} /></main></body></html>\n",
};

/**
 * Writes a plain Astro site with @astrojs/mdx for the explainers of a content folder. Its pages have the same
 * text, but it numbers no citations, resolves no claims and checks nothing.
 */
export function writeStock(folder: string, content: string): void {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(join(folder, path, '..'), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	cpSync(join(content, 'explainers'), join(folder, 'explainers'), { recursive: true });
}
