/** Void elements, and those that may not contain blocks. */
const voids = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const ofWords = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a', 'em', 'strong', 'del', 'span', 'sup', 'code']);
const blocks = new Set([
	'address',
	'article',
	'aside',
	'blockquote',
	'details',
	'div',
	'dl',
	'figure',
	'footer',
	'form',
	'h1',
	'h2',
	'h3',
	'h4',
	'h5',
	'h6',
	'header',
	'hr',
	'main',
	'nav',
	'ol',
	'p',
	'pre',
	'section',
	'table',
	'ul',
]);

const TAG = /<(\/?)([a-zA-Z][\w:.-]*)((?:\s+[\w:.-]+(?:="[^"]*")?)*)\s*(\/?)>/y;
const REFERENCE = /&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z]\w*);/y;
// https://www.w3.org/TR/xml/#charsets
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Why a text is not well-formed XML; `undefined` if it is. */
export function faultOfXml(text: string): string | undefined {
	const body = text.replace(/^<\?xml[^>]*\?>\s*/, '').replace(/^<\?xml-stylesheet[^>]*\?>\s*/, '');
	const strange = NOT_XML.exec(text);
	if (strange) return `XML contains the character ${JSON.stringify(strange[0])}`;
	return faultOfTags(body, { isHtml: false });
}

/**
 * Why a fragment is not well-formed HTML: unmatched tags, links in links, blocks in inline content,
 * duplicate ids. `undefined` if it is.
 */
export function faultOfHtml(html: string): string | undefined {
	const ids = [...html.matchAll(/<[a-z][^>]*? id="([^"]*)"/g)].map(([, id = '']) => id);
	const twice = ids.find((id, index) => ids.indexOf(id) !== index);
	return faultOfTags(html, { isHtml: true }) ?? (twice === undefined ? undefined : `The id "${twice}" occurs twice`);
}

/** Reports unmatched or malformed tags; `undefined` if there are none. */
export function faultOfTags(text: string, { isHtml }: { isHtml: boolean }): string | undefined {
	const open: string[] = [];
	const near = (index: number): string => JSON.stringify(text.slice(Math.max(0, index - 30), index + 30));
	for (let index = 0; index < text.length; index++) {
		const sign = text[index];
		if (sign === '&') {
			REFERENCE.lastIndex = index;
			// In HTML, a lone & is literal.
			if (!REFERENCE.test(text) && !isHtml) return `A lone "&" is at ${near(index)}`;
		}
		if (sign !== '<') continue;
		TAG.lastIndex = index;
		const match = TAG.exec(text);
		if (!match) return `"<" begins no tag at ${near(index)}`;
		const [whole, end = '', name = '', attributes = '', closed = ''] = match;
		if (!isHtml && /<|&(?![#\w]+;)/.test(attributes)) return `An attribute of <${name}> contains a character that begins something else`;
		const twice = duplicate([...attributes.matchAll(/([\w:.-]+)(?:="[^"]*")?/g)].map(([, attribute = '']) => attribute));
		if (twice !== undefined) return `<${name}> has "${twice}" twice`;
		index += whole.length - 1;
		if (end) {
			const last = open.pop();
			if (last !== name) return `</${name}> ends <${last ?? 'nothing'}> at ${near(index)}`;
			continue;
		}
		if (isHtml) {
			if (name === 'a' && open.includes('a')) return `A link is inside a link at ${near(index)}`;
			const around = open.at(-1);
			if (blocks.has(name) && around !== undefined && ofWords.has(around)) return `<${name}> is inside <${around}> at ${near(index)}`;
			if (voids.has(name)) continue;
		}
		if (!closed) open.push(name);
	}
	return open.length === 0 ? undefined : `<${open.at(-1)}> is never closed`;
}

function duplicate(names: readonly string[]): string | undefined {
	return names.find((name, index) => names.indexOf(name) !== index);
}
