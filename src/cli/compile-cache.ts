import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

// Loaded before a command (`node --import`), so that its code comes from the compile cache: saves a third of the start-up.
enableCompileCache(resolve('.cache', 'nutgraf', 'compiled'));
