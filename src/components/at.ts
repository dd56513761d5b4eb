import { publisher } from '../model/address.ts';
import { settingsFrom } from '../read/settings.ts';

// Not `import.meta.env.BASE_URL`: a variable of that name in the environment of a build would win.
const { base, site } = settingsFrom(process.env);

/** The address of a path of this site under the sub-path that it is built for; anchors stay as they are. */
export const at = publisher(base);

/** The public address of a path of this site; under the sub-path only where the origin is not known. */
export const publish = publisher(base, site);
