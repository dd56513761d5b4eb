import type { Standing } from '../model/standing.ts';

/** The shape of each standing as SVG, in a box of 12 by 12, so that no reader has to tell colours apart. */
export const standingShapes: Readonly<Record<Standing, string>> = {
	documented: '<rect x="1.5" y="1.5" width="9" height="9" fill="currentColor"/>',
	corroborated:
		'<circle cx="4" cy="6" r="3.2" fill="currentColor"/><circle cx="8.2" cy="6" r="3" fill="none" stroke="currentColor" stroke-width="1.4"/>',
	// Two that are joined: several origins, one side.
	'one-sided':
		'<path d="M3.2 4.5V10h5.6V4.5" fill="none" stroke="currentColor" stroke-width="1.6"/><circle cx="3.2" cy="3.4" r="2.4" fill="currentColor"/><circle cx="8.8" cy="3.4" r="2.4" fill="currentColor"/>',
	'single-origin': '<circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="1.8"/>',
	// The two halves of what is documented, apart.
	'pieced-together':
		'<path d="M1 1.5H5.2V10.5H1Z" fill="currentColor"/><path d="M7.6 2.2H10.8V9.8H7.6Z" fill="none" stroke="currentColor" stroke-width="1.4"/>',
	disputed: '<path d="M6 1 11.2 6 6 11 .8 6Z M6 3.6v2.9 M6 7.9v1" fill="none" stroke="currentColor" stroke-width="1.4"/>',
	unverified: '<path d="M2 2 10 10 M10 2 2 10" stroke="currentColor" stroke-width="1.8"/>',
};

/** The dashes of a line that says how a claim stands, as `stroke-dasharray`; what is documented has none. */
export const routeDashes: Readonly<Record<Standing, string | undefined>> = {
	documented: undefined,
	corroborated: '11 3',
	'one-sided': '8 3',
	'single-origin': '5 3',
	'pieced-together': '3 3',
	disputed: '9 3 2 3',
	unverified: '1.5 3',
};
