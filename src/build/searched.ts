/** A page that is to be found says so. */
const SEARCHED = /^<main[^>]* data-pagefind-body/;

/** What Pagefind asks for in a head: the language, the title, and what it is told to. */
const HEAD = /<html[^>]*>|<title>[^<]*<\/title>|<meta [^>]*data-pagefind[^>]*>/g;

/** What of a page is not its text, or is not searched. */
const APART = /<(script|style|nav|svg)\b[^>]*>.*?<\/\1>|<(section|ul|details)\b[^>]*\bdata-pagefind-ignore.*?<\/\2>/gs;

/** The numbers of sources: in a result they would stand between the words. */
const MARKERS = /&NoBreak;<sup class="markers".*?<\/sup>/gs;

const TAG = /<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)+)\s*\/?>/g;

/** The attributes that Pagefind reads within a text. */
const READ = / (?:id|lang|data-pagefind[\w-]*)(?:="[^"]*")?(?= |$)/g;

/**
 * What Pagefind needs of a page: of its head what it asks for, and its text without what it would pass over; of one
 * that is not to be found, nothing. To read all the rest takes it twice as long.
 */
export function searchedIn(bytes: Uint8Array): string {
	// Each byte as a letter: to read 100 kB as UTF-8 takes longer than what is done with them.
	const html = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
	const head = html.slice(0, html.indexOf('</head>'));
	const main = html.slice(html.indexOf('<main', head.length), html.lastIndexOf('</main>'));
	if (!SEARCHED.test(main)) return '';
	const text = main.replaceAll(APART, '').replaceAll(MARKERS, '');
	const needed = `${(head.match(HEAD) ?? []).join('')}<body>${text.replaceAll(TAG, (_, name: string, attributes: string) => `<${name}${(attributes.match(READ) ?? []).join('')}>`)}</main>`;
	return Buffer.from(needed, 'latin1').toString();
}
