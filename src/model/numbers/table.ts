/** What a word does to the number that is being read. */
export type Atom =
	/** Adds: `fünf`, `двадцать`, `doscientos`. Smaller ones than `room` may follow: 10 after `zwanzig`. */
	| { is: 'add'; value: number; room: number }
	/** Multiplies: `mille`, `млн`, `만`. `count` is what it means alone (not a number in the plural, as in `тысячи людей`), unless `alone` says otherwise by the words around it. */
	| { is: 'times'; value: number; count: number; alone?: 'dual' | 'genitive' }
	/** Adds ten to one to nine before it: `خمسة عشر`. */
	| { is: 'teen' }
	/** Half of one, or of the scale before it: `deux millions et demi`. */
	| { is: 'half' }
	/** Stands between parts: `vingt et un`. */
	| { is: 'and' }
	/** Begins decimals: `deux virgule quatre`. */
	| { is: 'point' }
	/** Ends decimals: `две целых четыре десятых`. */
	| { is: 'part'; value: number };

/** How a language writes numbers. Words are in lower case, without marks above or below letters. */
export interface NumberTable {
	words: ReadonlyMap<string, Atom>;
	/** Several words that are one, as in a regular expression, before they are looked up with hyphens for spaces. */
	phrases?: string;
	/** Whether texts have the separators of both styles, `15,000` and `15.000`. */
	isMixed?: true;
	/** Scales that count only behind digits, in this case: `M`. */
	signs?: Readonly<Record<string, number>>;
	/** Whether several words are written as one: `fünfzehntausend`. */
	compounds?: true;
	/** Whether units come before tens: `fünfundzwanzig`. */
	unitsFirst?: true;
	/** Whether `and` stands between any parts of a number, not only between tens and units. */
	joinsAll?: true;
	/** The same word for looking it up. */
	fold?: (word: string) => string;
	/** What may be written before a number in one word with it. */
	prefix?: RegExp;
	/** How a number in words continues if it is one, for languages whose words for numbers have other meanings: a counter. */
	counted?: RegExp;
	/** The same behind a scale that stands alone, in one word with it. */
	countedAlone?: RegExp;
	/** Words before a genitive that is a singular there: `более тысячи`. */
	limits?: readonly string[];
	/** Words that make a scale after them uncertain: `mehrere tausend`. */
	several: readonly string[];
	/** Words for uncertain numbers, as in a regular expression. */
	vague?: string;
	/** Words for a percentage, as in a regular expression. */
	percent: string;
	/** Words before a number that make it a name: `Artikel 4`. */
	numbered: string;
	/** Words between the days or numbers of a list or a range. */
	between: string;
	/** Endings of a day in digits: `1er`. */
	day?: string;
	/** Words between day, month and year: `18 de octubre de 2024`. */
	of?: string;
	/** Names of months besides those that `Intl` knows. */
	months?: string;
	/** Digits that count nothing, as in a regular expression: ordinals, dates of this language. */
	innocent: readonly string[];
	/** Letters that are written together with figures, as a class of a regular expression. */
	glued?: string;
	/** Years in digits are none before these words. */
	notYears?: string;
	/** Abbreviations whose full stop ends no sentence. */
	abbreviations: string;
	/** What ends in a full stop and is not the end of a sentence, at its end. */
	unended?: string;
	/** Words before or behind a rounded figure. */
	roughly: string;
	orMore: string;
}

/** Words that add, by their value: `{ 5: 'fünf', 20: 'zwanzig' }`; several forms with spaces between them. */
export function adding(forms: Readonly<Record<number, string>>, rooms: Readonly<Record<number, number>> = {}): [string, Atom][] {
	return Object.entries(forms).flatMap(([number, words]) => {
		const value = Number(number);
		return words.split(' ').map((word): [string, Atom] => [word, { is: 'add', value, room: rooms[value] ?? roomAfter(value) }]);
	});
}

/** Words that multiply, by their value. `count` is what they mean alone. */
export function times(forms: Readonly<Record<number, string>>, count = 1): [string, Atom][] {
	return Object.entries(forms).flatMap(([number, words]) =>
		words.split(' ').map((word): [string, Atom] => [word, { is: 'times', value: Number(number), count }]),
	);
}

/** Other words, by what they do. */
export function words(atom: Atom, forms: string): [string, Atom][] {
	return forms.split(' ').map((word) => [word, atom]);
}

function roomAfter(value: number): number {
	if (value >= 100) return 100;
	return value >= 20 && value % 10 === 0 ? 10 : 1;
}
