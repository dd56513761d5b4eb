/** An address that has moved. Both are paths from the root of the host, base path included: `/claims/c-old/`. */
export interface Redirect {
	from: string;
	to: string;
	/** 301 and 308 are permanent, 302 and 307 temporary; 307 and 308 keep the request method (RFC 9110). */
	status: 301 | 302 | 307 | 308;
}
