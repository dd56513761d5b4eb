/** JSON formatted as in all files of the site. */
export function json(data: object): string {
	return `${JSON.stringify(data, null, '\t')}\n`;
}
