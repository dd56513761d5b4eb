/** In the repository commands are scripts of npm; the package, which has no TypeScript in it, brings a command of its own. */
const IS_PACKAGE = !import.meta.url.endsWith('.ts');

/** A text for a terminal, in which commands stand as in the repository, `npm run check -- --strict`, with those that can be started here. */
export function withCommands(text: string, isPackage = IS_PACKAGE): string {
	return isPackage ? text.replaceAll(/\bnpm run ([a-z]+(?::[a-z]+)?)(?: --(?= ))?/g, 'npx nutgraf $1') : text;
}
