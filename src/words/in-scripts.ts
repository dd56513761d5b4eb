import type { Forms } from './message.ts';

/** A counted text in a script of a page: `forms` as `Words.forms` gives them, in the language of the document. */
export function counted(forms: Forms, count: number): string {
	const text = forms[`=${count}`] ?? forms[new Intl.PluralRules(document.documentElement.lang).select(count)] ?? forms['other'] ?? '';
	return text.replaceAll('{count}', inDigits(count));
}

/** A number as the language of the document writes it. */
export function inDigits(count: number): string {
	return new Intl.NumberFormat(document.documentElement.lang).format(count);
}
