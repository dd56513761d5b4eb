/** A text in a line of Markdown: it shows as it is written, whatever signs it holds. */
export function inMarkdown(text: string): string {
	const line = text.replaceAll(/\s+/g, ' ').trim();
	return line
		.replaceAll(/[\\`*_[\]<~|]/g, '\\$&')
		.replaceAll(/&(?=#?\w+;)/g, '\\&')
		.replaceAll(/!(?=\\\[)/g, '\\!')
		.replace(/^[#+=>-]/, '\\$&')
		.replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** An address within angle brackets or round ones. */
export function addressInMarkdown(address: string): string {
	return address.replaceAll(/[\s<>()\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
