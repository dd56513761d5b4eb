import type { Forms } from './message.ts';

/** A counted text in a script of a page: `forms` as `Words.forms` gives them, in the language of the document. */
export function counted(forms: Forms, count: number): string {
	const language = document.documentElement.lang;
	const text = forms[`=${count}`] ?? forms[new Intl.PluralRules(language).select(count)] ?? forms['other'] ?? '';
	return text.replaceAll('{count}', new Intl.NumberFormat(language).format(count));
}
