import { arabic } from './ar.ts';
import { german } from './de.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { korean } from './ko.ts';
import { russian } from './ru.ts';
import type { NumberTable } from './table.ts';

const tables: Readonly<Record<string, NumberTable>> = { ar: arabic, de: german, es: spanish, fr: french, ko: korean, ru: russian };

/** Digits alone, for a language without a table: nothing is known of its words. */
const other: NumberTable = {
	words: new Map(),
	several: [],
	percent: '',
	numbered: '',
	between: '–|-|/|,',
	day: '[.ºª]?',
	of: '\\p{L}{1,3}\\s',
	innocent: [],
	abbreviations: '',
	roughly: '',
	orMore: '',
};

/** How a language writes numbers, by its BCP 47 tag. */
export function tableOf(language: string): NumberTable {
	return tables[primary(language)] ?? other;
}

/** `de-CH` -> `de` */
export function primary(language: string): string {
	return language.split('-')[0]?.toLowerCase() ?? '';
}
