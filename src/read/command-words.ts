/** Whether this code runs from the package, which has its own command; in the repository, commands are npm scripts. */
const IS_PACKAGE = !import.meta.url.endsWith('.ts');

/** Replaces commands of the repository in a text, such as `npm run check -- --strict`, by those that can be run here. */
export function withCommands(text: string, isPackage = IS_PACKAGE): string {
	return isPackage ? text.replaceAll(/\bnpm run ([a-z]+(?::[a-z]+)?)(?: --(?= ))?/g, 'npx nutgraf $1') : text;
}
