/**
 * What the generator says to readers, in ICU MessageFormat: `{name}` is a value, `{count, plural, one {…} other {…}}` chooses by
 * number (`#` is the number in digits, `{countWords}` in words up to ten, `{CountWords}` the same with a capital), and
 * `<link>…</link>` is text that a page makes an element of. An apostrophe stands for itself.
 */
export const en = {
	// Numbers, text
	'number.words': 'no one two three four five six seven eight nine ten',
	'figure.range': '{from} to {to}',
	'text.quoted': '“{text}”',

	// Dates
	'date.unknown': 'at an unknown time',
	'date.by': 'by {date}',
	'date.since': 'since {date}, ongoing',
	'date.from': 'from {date}, end not known',
	'date.about': 'about {date}',
	'date.uncertain': '{date} (uncertain)',
	'date.about-uncertain': 'about {date} (uncertain)',
	'date.day-unknown': '{date} (day not known)',
	'date.spring': 'spring {year}',
	'date.summer': 'summer {year}',
	'date.autumn': 'autumn {year}',
	'date.winter': 'winter {year}',
	'date.decade': 'the {year}s',
	'date.century': 'the {year}s (century)',
	// The words between the two ends of a range, instead of a dash; none, and the dash stays.
	'date.joint': 'to',
	'date.range': '{from} to {to}',
	'date.choice-joint': 'and',
	'date.choice-range': '{from} and {to}',
	'date.choice-day': 'one day between {span}',
	'date.choice': 'some time between {span}',

	// A: the frame of every page, search, display, errors
	'section.explainer': 'Explainers',
	'section.event': 'Timeline',
	'section.claim': 'Claims',
	'section.source': 'Sources',
	'section.entity': 'Glossary',
	'section.dataset': 'Data',
	'section.about': 'About',
	'section.search': 'Search',
	// What the page of one record is called beside its title
	'kind.explainer': 'Explainer',
	'kind.event': 'Event',
	'kind.claim': 'Claim',
	'kind.source': 'Source',
	'kind.entity': 'Glossary',
	'kind.dataset': 'Data',

	// B: claims, standings, evidence, origins, voices

	// C: events, explainers, home, glossary, changes, article

	// D: sources, references, citing, data, charts, maps, embeds

	// E: files for programs
} as const;
