/**
 * The Content-Security-Policy, in two parts that browsers enforce together. The meta element of each page
 * allows its scripts and styles by hash, which changes with each build. The header never changes, so a server
 * is configured once, and has `frame-ancestors`, which a meta element cannot.
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

/** Directives of the meta element; those for the scripts and styles of a page are added to them. */
export const pageDirectives = ["default-src 'none'", ...everywhere] as const;

/** The value of the header; `framedBy` is that of `frame-ancestors`. */
export function headerPolicy(framedBy: "'none'" | '*'): string {
	return [...everywhere, `frame-ancestors ${framedBy}`].join('; ');
}
