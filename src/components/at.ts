import { settingsFrom } from '../read/settings.ts';

// Not `import.meta.env.BASE_URL`: a variable of that name in the environment of a build would win.
const { base } = settingsFrom(process.env);

/** The address of a path of this site under the sub-path that it is built for; anchors stay as they are. */
export function at(path: string): string {
	return path.startsWith('/') ? `${base}${path.slice(1)}` : path;
}
