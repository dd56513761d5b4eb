/** All colours of the site, by role, each for light and for dark pages. */
const theme = {
	paper: ['#fbfaf7', '#14171a'],
	text: ['#1b1d1f', '#e8e6e1'],
	'text-muted': ['#565b61', '#a8adb3'],
	link: ['#1f4e79', '#8fbce6'],
	border: ['#dcd8ce', '#343a40'],
	'border-strong': ['#7d7a72', '#7f858c'],
	focus: ['#1f4e79', '#8fbce6'],
	mark: ['#f3e9c9', '#3d3620'],
	sea: ['#eceae3', '#0d0f11'],
	'code-paper': ['#f2f0ea', '#1d2125'],
	disputed: ['#8c1d18', '#f0948c'],
	single: ['#7a5200', '#e0b25c'],
	documented: ['#1e5f5b', '#7cc4bd'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;
export type ColourName = keyof typeof theme;

/** The CSS value of each colour in a picture. */
export type Colours = Readonly<Record<ColourName, string>>;

/** The colours as CSS custom properties, such as `--paper`, for the head of every page. */
export const themeCss = `@layer tokens{:root{${Object.entries(theme)
	.map(([name, [light, dark]]) => `--${name}:light-dark(${light},${dark})`)
	.join(';')}}}`;

/** The colours of light pages, for self-contained pictures and for metadata with a single colour. */
export const lightColours = coloursBy((name) => theme[name][0]);
export const darkColours = coloursBy((name) => theme[name][1]);

/** The colours as variables that follow the theme of a page. */
export const pageColours = coloursBy((name) => `var(--${name})`);

function coloursBy(valueOf: (name: ColourName) => string): Colours {
	return Object.fromEntries((Object.keys(theme) as ColourName[]).map((name) => [name, valueOf(name)])) as Colours;
}
