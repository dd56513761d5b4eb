/** The storage key for a reader’s display settings, distinct for sites on one origin. */
export function displayKey(base: string): string {
	return `display ${base}`;
}
