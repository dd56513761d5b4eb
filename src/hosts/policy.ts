/**
 * The Content-Security-Policy, in two halves that a browser enforces together. The meta element of each page
 * allows its scripts and styles by their hashes, which change with a build; the header is the same for every
 * build, so that a server is set up once, and says what a meta element cannot: who may show a page in a frame.
 */
const everywhere = [
	"base-uri 'self'",
	"connect-src 'self'",
	"font-src 'self'",
	"form-action 'self'",
	"img-src 'self' data:",
	"manifest-src 'self'",
	"object-src 'none'",
	"worker-src 'self'",
] as const;

/** For the meta element, to which those for the scripts and styles of the page are added. */
export const pageDirectives = ["default-src 'none'", ...everywhere] as const;

/** For the header. `framedBy` says who may show the page in a frame. */
export function headerPolicy(framedBy: "'none'" | '*'): string {
	return [...everywhere, `frame-ancestors ${framedBy}`].join('; ');
}
