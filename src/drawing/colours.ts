/** The light colours of `tokens.css` by their names there, for pictures that stand alone. */
export const lightColours = {
	paper: '#fbfaf7',
	text: '#1b1d1f',
	'text-muted': '#565b61',
	link: '#1f4e79',
	border: '#dcd8ce',
	'border-strong': '#7d7a72',
	sea: '#eceae3',
	disputed: '#8c1d18',
	single: '#7a5200',
	documented: '#1e5f5b',
} as const;

/** What a picture is drawn with: a value of CSS for each colour. */
export type Colours = Readonly<Record<keyof typeof lightColours, string>>;

/** The same as a page has them that knows `tokens.css`: they follow its theme. */
export const pageColours = Object.fromEntries(Object.keys(lightColours).map((name) => [name, `var(--${name})`])) as Colours;
