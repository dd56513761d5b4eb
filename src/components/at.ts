// Not `import.meta.env.BASE_URL`, which an environment variable of that name overrides.
import { base, site } from 'virtual:nutgraf';
import { publisher } from '../model/address.ts';

/** A path of this site with the base path of the build; fragments stay as they are. */
export const at = publisher(base);

/** The absolute URL of a path of this site; without `SITE`, its path with the base path. */
export const publish = publisher(base, site);
