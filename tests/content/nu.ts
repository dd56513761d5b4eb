import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

interface Message {
	url: string;
	message: string;
	/** The markup there, with some context. */
	extract?: string;
}

/** Known false positives of the checker, one message each. A test fails when one is no longer needed. */
export const excuses: { message: RegExp; because: string }[] = [
	{
		message: /^CSS: “(position-area|position-anchor|position-try-fallbacks)”: Property “\1” doesn't exist\./,
		because: 'CSS Anchor Positioning: three engines have it since 2026, and a rule behind @supports asks for it',
	},
	{
		message: /^CSS: (“(container|container-type)”: Property “\2” doesn't exist|Unrecognized at-rule “@container”)/,
		because: 'CSS Conditional Rules 5: three engines have it since 2023',
	},
	{
		message: /^CSS: “(--frame|max-inline-size)”: The types are incompatible\./,
		because: 'the checker takes var() in a product for a length: it is a number times a length',
	},
	{
		message: /^Inline script violates Content Security Policy .*<script type="application\/ld\+json">/,
		because:
			'data is not run, and no policy is asked for it: https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element',
	},
	{
		message: /^Inline style violates Content Security Policy .*<style>@layer/,
		because:
			'the checker counts the bytes of a long style otherwise than browsers, which say nothing: own-policy.ts throws for a style without a hash',
	},
];

/** The same for SVG files, where it only knows SVG 1.1. */
export const excuseOfDrawings = /^Attribute “vector-effect” not allowed on element “path”/;

/** The messages of the Nu checker for some URLs, which may be local, or files, each with its place. */
export async function complaints(documents: string[], ...options: string[]): Promise<Map<string, string[]>> {
	const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
	const all = ['--format', 'json', '--stdout', '--exit-zero-always', ...options, ...documents];
	const java = spawn('java', ['-Dnu.validator.servlet.allow-forbidden-hosts=true', '-jar', jar, ...all], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const messages = (JSON.parse(await text(java.stdout)) as { messages: Message[] }).messages.map((one) => ({
		...one,
		url: new URL(one.url).href,
	}));
	const urlOf = (document: string): string => (URL.canParse(document) ? document : pathToFileURL(document).href);
	const known = new Set(documents.map(urlOf));
	for (const { url, message } of messages) if (!known.has(url)) throw new Error(`The Nu checker says of ${url}: ${message}`);
	return new Map(
		documents.map((document) => [
			document,
			messages
				.filter(({ url }) => url === urlOf(document))
				.map(({ message, extract = '' }) => `${message} ${extract.replaceAll(/\s+/g, ' ')}`),
		]),
	);
}
