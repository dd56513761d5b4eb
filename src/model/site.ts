import { z } from 'astro/zod';
import { daySchema } from './date.ts';
import { checkedText, report, type Fault } from './fault.ts';
import { idSchema, type Reference } from './id.ts';
import { booleanSchema, languageSchema, lineSchema, proseSchema, wordOf } from './scalar.ts';
import { capitalise } from './text.ts';
import { urlSchema } from './url.ts';

const nameWithFigures = checkedText((text) =>
	/\d/.test(text)
		? undefined
		: { message: `There is no digit in "${text}"`, hint: 'Write the name as it occurs in texts, such as 737 MAX, or delete it' },
).transform((text) => text.trim());

/** `site.yaml`: what a site says about itself. Only the title is required. */
export const siteSchema = z
	.strictObject({
		title: lineSchema,
		/** A few words under the title. */
		tagline: lineSchema.optional(),
		/** One or two sentences for search engines and feeds. */
		description: proseSchema.optional(),
		language: languageSchema.default('en'),
		/** Other languages in which there is an edition of the site, from `translations/<language>/`. */
		editions: z.array(languageSchema).default([]),
		/** Who is responsible for the site. */
		publisher: lineSchema.optional(),
		/** An SPDX identifier for the texts, such as `CC-BY-4.0`. */
		licence: lineSchema.optional(),
		/** URL of the repository on its forge. */
		repository: urlSchema.optional(),
		/** Where readers can write: a web or e-mail address. */
		contact: lineSchema.optional(),
		/** The source that the site derives from, which never counts as support for a claim. */
		article: idSchema.optional(),
		/** `false` leaves out the preview images of pages: drawing one takes about as long as rendering four pages. */
		cards: booleanSchema.default(true),
		/** The themes of events and claims, with their names. */
		themes: z.record(idSchema, lineSchema).default({}),
		/** Whose voices sources can be, with their names, `{norland: Norland}`: what `speaks-for` names besides entities. */
		voices: z.record(idSchema, lineSchema).default({}),
		/** Names with digits that count nothing, such as `737 MAX` and `9/11`. */
		'names-with-figures': z.array(nameWithFigures).default([]),
		/** Severities that differ from those of the rules. */
		rules: z.record(z.string(), wordOf(['off', 'warning', 'error'])).default({}),
		/** For `/.well-known/security.txt` (RFC 9116). */
		security: z.strictObject({ contact: lineSchema, expires: daySchema }).optional(),
	})
	.superRefine(({ language, editions }, context) => {
		for (const [index, edition] of editions.entries())
			report(context, faultOfEdition(edition, language, editions.slice(0, index)), ['editions', index]);
	});
export type Site = z.output<typeof siteSchema>;

export function siteReferences({ article }: Site): Reference[] {
	return article === undefined ? [] : [{ to: 'source', id: article, path: ['article'] }];
}

/** The name of a theme from the site, or else its id in words. */
export function themeName({ themes }: Pick<Site, 'themes'>, theme: string): string {
	return nameIn(themes, theme) ?? capitalise(theme.replaceAll('-', ' '));
}

/** The name of a voice, if the site gives one. */
export function voiceName({ voices }: Pick<Site, 'voices'>, voice: string): string | undefined {
	return nameIn(voices, voice);
}

function faultOfEdition(edition: string, language: string, before: readonly string[]): Fault | undefined {
	const isSame = (other: string): boolean => other.toLowerCase() === edition.toLowerCase();
	if (isSame(language))
		return { message: `The site itself is in "${edition}", so this is no other edition`, hint: 'Delete it from the list' };
	return before.some(isSame) ? { message: `The edition "${edition}" stands twice`, hint: 'Keep one of the two' } : undefined;
}

function nameIn(names: Readonly<Record<string, string>>, id: string): string | undefined {
	return Object.hasOwn(names, id) ? names[id] : undefined;
}
