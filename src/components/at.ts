import { publisher } from '../model/address.ts';
import { settingsFrom } from '../read/settings.ts';

// Not `import.meta.env.BASE_URL`, which an environment variable of that name would override.
const { base, site } = settingsFrom(process.env);

/** A path of this site with the base path of the build; fragments stay as they are. */
export const at = publisher(base);

/** The absolute URL of a path of this site; without `SITE`, its path with the base path. */
export const publish = publisher(base, site);
