import { en } from './en.ts';
import type { Catalogue } from './catalogue.ts';

export const ar: Catalogue = { ...en };
