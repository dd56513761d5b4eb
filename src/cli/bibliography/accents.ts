/** LaTeX commands for letters. */
const letters: Record<string, string> = {
	i: 'ı',
	j: 'ȷ',
	aa: 'å',
	AA: 'Å',
	ae: 'æ',
	AE: 'Æ',
	oe: 'œ',
	OE: 'Œ',
	o: 'ø',
	O: 'Ø',
	l: 'ł',
	L: 'Ł',
	ss: 'ß',
	SS: 'SS',
	dh: 'ð',
	DH: 'Ð',
	th: 'þ',
	TH: 'Þ',
	dj: 'đ',
	DJ: 'Đ',
	ng: 'ŋ',
	NG: 'Ŋ',
};

/** LaTeX accent commands: the combining mark for the letter that follows, and the character printed when none does. */
const accents: Record<string, [mark: string, alone: string]> = {
	'`': ['\u0300', '`'],
	"'": ['\u0301', "'"],
	'^': ['\u0302', '\\textasciicircum{}'],
	'~': ['\u0303', '\\textasciitilde{}'],
	'"': ['\u0308', '"'],
	'=': ['\u0304', '¯'],
	'.': ['\u0307', '˙'],
	u: ['\u0306', '˘'],
	v: ['\u030c', 'ˇ'],
	H: ['\u030b', '˝'],
	r: ['\u030a', '˚'],
	c: ['\u0327', '¸'],
	k: ['\u0328', '˛'],
	d: ['\u0323', ''],
	b: ['\u0331', ''],
	t: ['\u0361', ''],
	textcommabelow: ['\u0326', ''],
	textogonekcentered: ['\u0328', '˛'],
	G: ['\u030f', ''],
	U: ['\u030e', ''],
	h: ['\u0309', ''],
};

const LETTER = /\\([A-Za-z]+)(\{\}|[ \t\n]+)?/g;
const ACCENT = /\\([`'^~"=.]|[A-Za-z]+(?![A-Za-z]))[ \t\n]*(?:(?:\{\}[ \t\n]*)?([ıȷ])|\{\{([^{}\\]*)\}\}|\{([^{}\\]*)\}|(\p{L}\p{M}*))/gu;

/** Replaces LaTeX commands for letters and accents by characters, in NFC: `{\'\i}` -> `í`, `\textcommabelow s` -> `ș`, `2\^{}10` -> `2^10`. */
export function withLetters(latex: string): string {
	let text = latex.replaceAll(LETTER, (command, name: string) => (Object.hasOwn(letters, name) ? (letters[name] ?? command) : command));
	// Accents nest: `\~{\^e}`. Three rounds are enough.
	for (let round = 0; round < 3; round++) text = text.replaceAll(ACCENT, accented);
	// The braces of `{\'A}ngel` have no meaning; those around a word do, in a name.
	return text.replaceAll(/(?<!\\[A-Za-z]+\s*|\})\{(\p{L}\p{M}*)\}/gu, '$1').normalize('NFC');
}

function accented(command: string, name: string, ...found: (string | undefined)[]): string {
	const [mark, alone] = (Object.hasOwn(accents, name) ? accents[name] : undefined) ?? [];
	if (mark === undefined) return command;
	const base = (found.slice(0, 4).find((part) => part !== undefined) ?? '').trim();
	const [, first, rest = ''] = /^(\p{L}\p{M}*)(.*)$/su.exec(base) ?? [];
	// An accent replaces the dot of an i.
	return first === undefined ? `${alone ?? ''}${base}` : `${first.replace('ı', 'i').replace('ȷ', 'j')}${mark}${rest}`;
}
