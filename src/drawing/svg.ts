import { escapeHtml } from '../model/escape.ts';

/** An SVG element as text. `undefined` attributes are left out; children are markup, see `words`. */
export function element(
	name: string,
	attributes: Readonly<Record<string, string | number | undefined>>,
	...children: readonly string[]
): string {
	const written = Object.entries(attributes)
		.flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeHtml(String(value))}"`]))
		.join('');
	return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** Text escaped for use as a child of an element. */
export function words(text: string): string {
	return escapeHtml(text);
}
