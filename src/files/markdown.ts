import { asMarkdown } from '../markup/foreign.ts';
import { targetOf } from '../markup/target.ts';
import { addressOf, type Publish } from '../model/address.ts';
import type { Explainer } from '../model/explainer.ts';
import type { Corpus, Filed } from '../read/corpus.ts';
import { documentsOf, pathsFrom } from '../read/texts.ts';
import { citationsOfPage } from '../view/citations.ts';
import { plainText } from '../view/plain-text.ts';
import { componentViews, pictureAddress } from '../view/components.ts';
import { addressInMarkdown, inMarkdown } from './markdown-text.ts';

/**
 * An explainer as Markdown: title, summary, findings, text with citations in Pandoc’s syntax, and the sources
 * by key. `text` is the source text of its body.
 */
export function explainerMarkdown(explainer: Filed<Explainer>, text: string, corpus: Corpus, publish: Publish): string {
	const { id, title, updated, filing } = explainer;
	const { site } = corpus;
	const prose = (field: string): string => (filing.prose[field] ? inMarkdown(plainText(filing.prose[field])) : '');
	const findings = (
		[
			['Established', 'established'],
			['Disputed', 'disputed'],
			['Unknown', 'unknown'],
		] as const
	).flatMap(([name, field]) =>
		explainer[field].length === 0 ? [] : [`## ${name}`, '', ...explainer[field].map((_, index) => `- ${prose(`${field}.${index}`)}`), ''],
	);
	const body = asMarkdown(text, filing.body, {
		address: (url) => {
			const target = targetOf(url);
			if ('message' in target) return url;
			if (target.target === 'record') return publish(addressOf(target.to, target.id));
			return target.target === 'path' && target.path.startsWith('/') ? publish(target.path) : url;
		},
		picture: (url) => addressInMarkdown(publish(pictureAddress(url, pathsFrom(filing)))),
		component: (name, attributes) => componentViews[name].markdown(attributes, { corpus, publish, words: inMarkdown }),
	});
	const cited = citationsOfPage(documentsOf(filing), corpus).entries.map((entry) => {
		const where = [entry.container, entry.publisher, entry.issued?.words].filter(Boolean).join(', ');
		const words = [entry.authors, `“${entry.title}”`, where].filter(Boolean).join(', ');
		return `- @${entry.id}: ${inMarkdown(words)}. ${entry.kind}, ${entry.read}.${entry.link ? ` <${addressInMarkdown(entry.link)}>` : ''}`;
	});
	return [
		`# ${inMarkdown(title)}`,
		'',
		prose('summary'),
		'',
		`From: ${publish(addressOf('explainer', id))}${updated === undefined ? '' : `, last changed ${updated}`}${site.licence === undefined ? '' : `, ${inMarkdown(site.licence)}`}`,
		'',
		...findings,
		body.trim(),
		'',
		...(cited.length > 0 ? ['## Sources', '', ...cited, ''] : []),
	].join('\n');
}
