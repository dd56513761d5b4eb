/** Capitalised words that form a name with the number after them. */
const NAMING = [
	'Flights?',
	'Highways?',
	'Routes?',
	'Interstate',
	'Motorway',
	'Freeway',
	'Autobahn',
	'Expressway',
	'Road',
	'Line',
	'Terminal',
	'Gate',
	'Pier',
	'Platform',
	'Room',
	'Bureau',
	'Office',
	'Camp',
	'Area',
	'Building',
	'Block',
	'District',
	'Zone',
	'Reactor',
	'Channel',
	'Radio',
	'Studio',
	'Group of',
	'Category',
	'Class',
	'Grade',
	'Level',
	'Tier',
	'Stage',
	'Executive Orders?',
	'Decrees?',
	'Directives?',
	'Regulations?',
	'Ordinances?',
	'Protocol',
	'Proposition',
	'Title',
	'Rule',
	'Appendix',
	'Tables?',
	'Figures?',
	'Figs?\\.',
	'UNSCR',
	'Apollo',
	'Artemis',
	'Gemini',
	'Sputnik',
	'Vostok',
	'Voskhod',
	'Soyuz',
	'Voyager',
	'Pioneer',
	'Mariner',
	'Luna',
	'Venera',
	'Falcon',
	'Ariane',
	'Shenzhou',
	'Tiangong',
	"Chang[’']e",
	'Chandrayaan',
	'Windows',
	'iPhone',
	'Android',
	'PlayStation',
	'Formula',
	'Fahrenheit',
];
const MAKERS = [
	'Boeing',
	'Airbus',
	'Embraer',
	'Bombardier',
	'Antonov',
	'Tupolev',
	'Ilyushin',
	'Sukhoi',
	'Mikoyan',
	'Yakovlev',
	'Beriev',
	'Kamov',
	'Cessna',
	'Fokker',
	'Saab',
	'Learjet',
	'Gulfstream',
	'Dassault',
	'Falcon',
	'Lockheed',
	'Douglas',
	'Comac',
	'MiG',
	'Su',
	'Tu',
	'Yak',
	'Mi',
	'Ka',
];
const NUMBER = String.raw`\d{1,5}(?:[./-]\w+)*[A-Za-z]?`;
/** Lookahead for the end of a name: no further digits, percentage or scale. */
const END = String.raw`(?![\p{L}\d%]|[.,]\d|\s%|\s(?:per\s?cent|hundred|thousand|million|billion|trillion)(?!\p{L}))`;

const known = new RegExp(
	[
		// Flight 123, Flight MH 370, Highway 1, Routes 66 and 67, Apollo 11, Regulation 2017/1509
		String.raw`\b(?:${NAMING.join('|')})\s(?:[A-Z]{1,3}[\s-]?)?${NUMBER}${END}(?:(?:,\s|\s(?:and|or|to)\s)\d+${END}(?!\s\p{L}))*`,
		String.raw`\bflights?\s[A-Z]{1,3}\s?\d+${END}`,
		// Boeing 737-800, Boeing 747s, MiG 29, 737 MAX 8, 787 Dreamliner
		String.raw`\b(?:${MAKERS.join('|')})\s(?:[A-Z]{1,3}[\s-]?)?${NUMBER}${END}(?:\s(?:MAX|Max)(?:\s(?:[789]|10)\b)?)?`,
		String.raw`\b7\d7s?(?:-\d+\w*)?\s(?:MAX|Max|Dreamliner|Jumbo)\b(?:\s(?:[789]|10)\b)?`,
		// 9K720, 2S19, 3M-54: designations of arms; 5G, 3D
		String.raw`(?<![\d.,])\b\d{1,2}[A-Z]{1,2}-?\d+\w*`,
		String.raw`\b(?:[2-6]G|[234]D)\b`,
		// Euro 5, Web 2.0, Industry 4.0
		String.raw`\b(?:Euro|Web|Industry)\s[1-7](?:\.0)?${END}(?!\s(?:a|per|for)\b)`,
		// 9/11, P5+1, 10 Downing Street
		String.raw`(?<![\d/])(?:9/11|7/7|26/11|24/7)(?![\d/])`,
		String.raw`(?<![\d.,+])\b[PE]?\d\+\d\b`,
		String.raw`\b\d{1,4}\s(?:\p{Lu}[\p{L}’'.]+\s){1,3}(?:Street|Avenue|Square|Boulevard|Lane)\b`,
	].join('|'),
	'gu',
);

/**
 * Blanks out names whose digits count nothing, at the same length: aircraft, flights, roads, spacecraft,
 * arms, `9/11`, and those that the site lists. Leaves names with digits after a letter, such as `Su-35`, `M4`
 * and `COVID-19`, to the caller.
 */
export function withoutNames(text: string, listed: readonly string[] = []): string {
	const blank = (match: string): string => ' '.repeat(match.length);
	return listed.reduce((rest, name) => rest.replaceAll(wholeName(name), blank), text).replaceAll(known, blank);
}

/** Matches a name, but not within a longer word or number; its spaces match any white space. */
function wholeName(name: string): RegExp {
	const letters = name
		.trim()
		.split(/\s+/)
		.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
	return new RegExp(String.raw`(?<![\p{L}\p{N}]|\d[.,])${letters.join(String.raw`\s+`)}(?![\p{L}\p{N}]|[.,]\d)`, 'gu');
}
