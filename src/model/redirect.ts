/** An address of the site that has moved. Both are paths from the root of the host: `/claims/c-old/`, or below a sub-path. */
export interface Redirect {
	from: string;
	to: string;
	/** 301 and 308 for good, 302 and 307 for now; 308 and 307 keep the method of the request. */
	status: 301 | 302 | 307 | 308;
}
