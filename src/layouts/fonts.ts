import type { AstroConfig } from 'astro';
import { fontProviders } from 'astro/config';

/** Resolves the font packages from here, as Astro would resolve them from the project. */
const local = fontProviders.local();
const provider: typeof local = {
	name: local.name,
	init: (context) => local.init?.({ ...context, root: new URL('.', import.meta.url) }),
	resolveFont: (family) => local.resolveFont(family),
};

/** The characters of each subset, as the packages cut them. */
const ranges = {
	latin:
		'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
	'latin-ext':
		'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C4,U+2113',
	cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
} as const;
type Subset = keyof typeof ranges;

/** The fallback fonts of `styles/faces.css`, in order: for Android, for Apple and Microsoft systems, for Linux. */
const serifStandIns = ['Noto Serif stand-in', 'Georgia stand-in', 'Times stand-in', 'DejaVu Serif stand-in'];
const sansStandIns = ['Roboto stand-in', 'Arial stand-in', 'DejaVu Sans stand-in'];

/**
 * The fonts of the site, from installed packages: neither builds nor readers fetch one from elsewhere. None is
 * preloaded: on a slow connection it would delay the text, and with data saving on none is needed. Other
 * alphabets are separate families, first in `tokens.css`, which load only where used. Hangul uses system fonts.
 */
export const fonts: NonNullable<AstroConfig['fonts']> = [
	family(
		'Source Serif 4',
		'--face-serif',
		[...serifStandIns, 'serif'],
		[serif('latin', 400), serif('latin', 600), serif('latin', 400, 'italic')],
	),
	family(
		'Source Serif 4',
		'--face-serif-more',
		[],
		[serif('latin-ext', 400), serif('latin-ext', 600), serif('cyrillic', 400), serif('cyrillic', 600), serif('cyrillic', 400, 'italic')],
	),
	family('Source Sans 3', '--face-sans', [...sansStandIns, 'sans-serif'], [sans('latin')]),
	family('Source Sans 3', '--face-sans-more', [], [sans('latin-ext'), sans('cyrillic')]),
];

interface Variant {
	weight: number | string;
	style: 'normal' | 'italic';
	src: [string];
	unicodeRange: [string];
}

function family(name: string, cssVariable: string, fallbacks: string[], variants: [Variant, ...Variant[]]) {
	// Fallbacks are in `faces.css`: Astro’s have no bold, and cover only two systems.
	return { provider, name, cssVariable, fallbacks, optimizedFallbacks: false, options: { variants } };
}

function serif(subset: Subset, weight: 400 | 600, style: Variant['style'] = 'normal'): Variant {
	return {
		weight,
		style,
		src: [`@fontsource/source-serif-4/files/source-serif-4-${subset}-${weight}-${style}.woff2`],
		unicodeRange: [ranges[subset]],
	};
}

function sans(subset: Subset): Variant {
	return {
		weight: '200 900',
		style: 'normal',
		src: [`@fontsource-variable/source-sans-3/files/source-sans-3-${subset}-wght-normal.woff2`],
		unicodeRange: [ranges[subset]],
	};
}
