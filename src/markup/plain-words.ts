import type { Fault } from '../model/fault.ts';
import { KEY } from './citations.ts';

const marks: [name: string, pattern: RegExp][] = [
	['The citation', new RegExp(String.raw`\[[^\[\]]*?${KEY.source}[^\[\]]*\]`, 'u')],
	['The link', /\[[^[\]]+\]\((?:[a-z]+:|\/|#)[^()\s]*\)/],
	['The emphasis', /(?<!\*)\*\*[^\s*](?:[^*]*[^\s*])?\*\*(?!\*)/],
];

/** The fault if a text that is shown verbatim contains what works in Markdown only; else `undefined`. */
export function faultOfPlainWords(text: string): Fault | undefined {
	for (const [name, pattern] of marks) {
		const found = pattern.exec(text)?.[0];
		if (found !== undefined)
			return {
				message: `${name} "${found}" would be shown as written: this is plain text`,
				hint: name === 'The emphasis' ? 'Delete the asterisks' : 'Delete it here, and put it into a text: a summary, a caveat or a body',
			};
	}
	return undefined;
}
