/** JSON as the files of this site have it. */
export function json(data: object): string {
	return `${JSON.stringify(data, null, '\t')}\n`;
}
