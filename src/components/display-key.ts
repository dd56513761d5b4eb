/** Under which name the choices of a reader are kept: sites on one origin have a name each. */
export function displayKey(base: string): string {
	return `display ${base}`;
}
