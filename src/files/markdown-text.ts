/** A plain text escaped for a line of Markdown. */
export function inMarkdown(text: string): string {
	const line = text.replaceAll(/\s+/g, ' ').trim();
	return line
		.replaceAll(/[\\`*_[\]<~|]/g, '\\$&')
		.replaceAll(/&(?=#?\w+;)/g, '\\&')
		.replaceAll(/!(?=\\\[)/g, '\\!')
		.replace(/^[#+=>-]/, '\\$&')
		.replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** An address escaped for use in angle brackets or parentheses. */
export function addressInMarkdown(address: string): string {
	return address.replaceAll(/[\s<>()\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
