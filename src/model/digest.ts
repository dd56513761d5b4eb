/**
 * Seven letters and digits that change when the text does, whatever its spaces and line breaks: FNV-1a in 32 bits.
 * Against oversight, not against intent.
 */
export function digestOfText(text: string): string {
	let hash = 0x811c9dc5;
	for (const letter of new TextEncoder().encode(text.normalize('NFC').trim().replaceAll(/\s+/g, ' '))) {
		hash = Math.imul(hash ^ letter, 0x01000193);
	}
	return (hash >>> 0).toString(36).padStart(7, '0');
}

const PART = /^(\S+)=([a-z0-9]{7})$/;

/** `{title: '0f3k2a1', 'body#pay': '1x9d0b2'}` -> `title=0f3k2a1 body#pay=1x9d0b2`, as it stands behind `of:`. */
export function digestsInLine(digests: Readonly<Record<string, string>>): string {
	return Object.entries(digests)
		.map(([name, digest]) => `${name}=${digest}`)
		.join(' ');
}

/** The digests in such a line by the name of what was digested, or the part of it that is none. */
export function digestsIn(line: string): Record<string, string> | { fault: string } {
	const digests: Record<string, string> = Object.create(null);
	for (const part of line.split(/\s+/).filter(Boolean)) {
		const [, name, digest] = PART.exec(part) ?? [];
		if (name === undefined || digest === undefined) return { fault: part };
		digests[name] = digest;
	}
	return digests;
}
