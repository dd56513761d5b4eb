// Not `import.meta.env.BASE_URL`: a variable of that name in the environment of a build would win.
import { base, site } from 'virtual:nutgraf';
import { publisher } from '../model/address.ts';

/** The address of a path of this site under the sub-path that it is built for; anchors stay as they are. */
export const at = publisher(base);

/** The public address of a path of this site; under the sub-path only where the origin is not known. */
export const publish = publisher(base, site);
