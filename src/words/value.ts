import type { Claim } from '../model/claim.ts';
import { scaleOf } from '../model/figure.ts';
import type { Words } from './words.ts';

type Valued = Pick<Claim, 'value' | 'unit'>;

/** The claim’s figure with its unit: `24,000 passengers`, `100 to 200 US dollars a month`, `2.5 billion US dollars`. */
export function valueInWords({ value, unit }: Valued, words: Words): string | undefined {
	const figure = value === undefined ? undefined : words.figures([value].flat(), isInWords(unit));
	return figure === undefined || unit === undefined ? figure : words.say('claim.value', { figure, unit });
}

/** The figure without its unit, as it is set large: `2.4–3 million`. */
export function figureInWords({ value, unit }: Valued, words: Words): string | undefined {
	return value === undefined ? undefined : words.figures([value].flat(), isInWords(unit), 'claim.range');
}

/** A unit that is a scale of its own (`billion dollars`) takes a figure in digits. */
function isInWords(unit = ''): boolean {
	return scaleOf(unit) === 1;
}
