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
	// Between parts of a sentence, and between titles, which may have commas
	'text.semicolon': '; ',

	'standing.disputed.name': 'Disputed',
	'standing.documented.name': 'Documented',
	'standing.corroborated.name': 'Corroborated',
	'standing.one-sided.name': 'One-sided',
	'standing.single-origin.name': 'Single origin',
	'standing.pieced-together.name': 'Pieced together',
	'standing.unverified.name': 'Unverified',
	// `it` is the statement
	'standing.disputed.means': 'something that was found contradicts it',
	'standing.documented.means': 'a record says it',
	'standing.corroborated.means': 'two or more sides carry the whole of it',
	'standing.one-sided.means': 'two or more origins carry it, and all are of one side',
	'standing.single-origin.means': 'one origin carries it',
	'standing.pieced-together.means': 'no origin carries the whole of it, but parts are borne out',
	'standing.unverified.means': 'nothing supports it, or nothing but sources that were not read',
	// How many claims; several of these stand in a list in `claims.summary`
	'standing.disputed.count': '{count, plural, one {# is disputed} other {# are disputed}}',
	'standing.documented.count': '{count, plural, one {# is documented by a record} other {# are documented by a record}}',
	'standing.corroborated.count': '{count, plural, one {# is carried by two or more sides} other {# are carried by two or more sides}}',
	'standing.one-sided.count':
		'{count, plural, one {# is carried by several origins of one side} other {# are carried by several origins of one side}}',
	'standing.single-origin.count': '{count, plural, one {# rests on a single origin} other {# rest on a single origin}}',
	'standing.pieced-together.count': '{count, plural, one {# is borne out only in parts} other {# are borne out only in parts}}',
	'standing.unverified.count': '{count, plural, one {# is unverified} other {# are unverified}}',
	// A standing with its mark, in the list of all
	'standing.explained': '<standing></standing>: {means}.',

	// Why a claim has its standing: clauses, joined by `text.semicolon`, without a full stop
	'reason.with-names': '{clause} ({names})',
	'reason.rejected':
		'{count, plural, one {one origin speaks against what was said} other {{countWords} origins speak against what was said}}',
	'reason.parts-elsewhere':
		'{count, plural, one {a part is borne out elsewhere too: {parts}} other {parts are borne out elsewhere too: {parts}}}',
	'reason.origins-in-all': '{count, plural, one {one origin carries it in all} other {{countWords} origins carry it in all}}',
	'reason.only-article': 'Nothing but the article says this',
	'reason.lost': 'What was cited for this could not be found again',
	'reason.unread': 'Nothing supports this but sources that were not read',
	'reason.nothing': 'No source that was read says this',
	// How many origins carry it; `{lead}` of the next six
	'reason.carry': '{count, plural, one {One origin carries this} other {{CountWords} origins carry this}}',
	'reason.lead':
		'{reports, plural, one {One report leads} other {{ReportsWords} reports lead}} to {origins, plural, one {one origin} other {{originsWords} origins}}',
	'reason.own-sides': '{lead}, each a side of its own',
	'reason.own-sides-named': '{lead}, each a side of its own: {names}',
	'reason.sides': '{lead}, of {count, plural, one {one side} other {{countWords} sides}}',
	'reason.sides-named': '{lead}, of {count, plural, one {one side} other {{countWords} sides}}: {names}',
	'reason.one-side': '{count, plural, =2 {{lead}, and both are voices of {voices}} other {{lead}, and all are voices of {voices}}}',
	'reason.not-independent': '{lead}, and none of them is independent of the others',
	'reason.speaker-unread':
		'{count, plural, one {One report says this, and the speaker’s own words were not read: {origin}} other {{CountWords} reports say this, and the speaker’s own words were not read: {origin}}}',
	'reason.one-origin-for-all':
		'{count, plural, one {One report says this, and it leads to one origin: {origin}} other {{CountWords} reports say this, and all of them lead to one origin: {origin}}}',
	'reason.one-origin': 'Only one origin was found: {origin}',
	'reason.no-whole': 'No source found carries all of it',
	'reason.one-part': 'Only a part of it is borne out: {part}, by {names}',
	'reason.parts': 'No source found carries all of it: {pieces}',
	// The pieces: the first, and each after it
	'reason.first-piece': '{part} comes from {names}',
	'reason.next-piece': '{part} from {names}',
	'reason.contradicted': '{count, plural, one {One origin contradicts this} other {{CountWords} origins contradict this}}',
	'reason.said-rejected': '{count, plural, one {One origin rejects this} other {{CountWords} origins reject this}}',
	'reason.none-carries': 'nothing that was read carries the whole of it',
	'reason.carried':
		'{count, plural, one {one origin carries it} other {{countWords} origins of {sides, plural, one {one side} other {{sidesWords} sides}} carry it}}',
	'reason.shared-voices': '{count, plural, =2 {both are voices of {voices}} other {all are voices of {voices}}}',
	'reason.reports-differ': 'reports of one origin differ',
	'record.own-act': 'The body whose own act this was says so in a document of its own',
	'record.law': 'The law itself says this',
	'record.un-document': 'The United Nations’ own document says this',
	'record.un-account': 'The United Nations’ own account of it says this',
	'record.judgment': 'The court’s judgment says this',
	'record.statistics': 'The body that counted published this itself',
	'record.transcript': 'A transcript has these words',
	'record.recording': 'A recording has these words',
	'record.speaker': 'The speaker published these words',

	// The last of a list of names
	'voices.more': '{count, plural, one {one more} other {{countWords} more}}',
	// A person in a source: `Kim in The Harbour Gazette, 2 March 2026`
	'voices.person-in': '{person} in {source}',
	'voices.speaking-for': '{source}, speaking for {voices}',
	// Origins that share voices, as a heading
	'side.voice-of': 'A voice of {voices}',
	'side.in-common':
		'{count, plural, one {One side, with voices in common: {voices}} other {{CountWords} sides, with voices in common: {voices}}}',
	'side.one': 'One side: {voices}',

	'origin.heading': 'Where it comes from',
	'origin.part': 'Bears out a part of it: {parts}',
	'origin.nothing': 'Carries nothing by itself: no source that leads here was read',
	// The list of these sources follows
	'origin.leading': '{count, plural, one {one source leads to this one origin:} other {{countWords} sources lead to this one origin:}}',
	'origin.article': '(the article)',

	// How evidence relates to a claim: the heading of a column, and after the title of a claim
	'stance.supports.name': 'Supports',
	'stance.qualifies.name': 'Qualifies',
	'stance.contradicts.name': 'Contradicts',
	'stance.rebuts.name': 'Rejects what was said',
	'stance.context.name': 'Context',
	'stance.supports.of-claim': 'supports',
	'stance.qualifies.of-claim': 'qualifies',
	'stance.contradicts.of-claim': 'contradicts',
	'stance.rebuts.of-claim': 'rejects what was said',
	'stance.context.of-claim': 'context',
	'evidence.part': '<label>Only a part:</label> {part}',
	'evidence.source': '<source></source>, {locator}',
	// About a source: what kind it is and how it was read, then what else there is to say
	'evidence.how': '{kind}, {read}',
	'evidence.own-act': '{how}, on its own act',
	'evidence.lost': '{how}, its page could not be found again',
	'evidence.from': '{how}; from <origins></origins>',
	'evidence.between-origins': ' and ',
	'evidence.translation': '{translation} <small>(our translation)</small>',
	// What a button copies
	'evidence.copy-quotation': 'the quotation with its source',
	'evidence.copy-source': 'the source',

	// What a claim of each kind judges
	'claim.judged.figure': 'The figure',
	'claim.judged.event': 'That it happened',
	'claim.judged.quote': 'That this was said, not what was said',
	'claim.judged.allegation': 'What is alleged',
	'claim.judged.law': 'What the rule says',
	'claim.standing-line': '<standing></standing> {reason}.',
	'claim.description': '{standing}. {reason}.',
	'claim.judged': 'What is judged',
	'claim.figure': 'Figure',
	'claim.who': 'Who says so',
	'claim.as-of': 'As of',
	'claim.topic': 'Topic',
	'claim.checked': 'Last checked',
	'claim.evidence': 'Evidence',
	'claim.no-evidence': 'No evidence was found.',
	'claim.article': 'What the article says',
	'claim.agreement': '{agreement}. <link>The whole article, statement by statement</link>',
	'claim.history': 'History',
	'claim.change': '<date>{date}</date>: {change}',
	'claim.uses': 'Where this is used',
	'claim.how': 'How we know',
	'claim.how-of': 'How we know: {statement}',
	// A mark in a text, for screen readers: its standing, then the figure and who says so
	'claim.mark': '{standing}: how we know that {statement}',
	'claim.mark-detail': '{standing} {detail}: how we know that {statement}',
	'claim.detail': '{figure}, {speaker}',
	'claim.value': '{figure} {unit}',
	// The ends of a range where a figure is set large
	'claim.range': '{from}–{to}',
	'claims.summary': '{count, plural, one {One claim: {counts}.} other {{CountWords} claims: {counts}.}}',
	'claims.none': 'No claim is recorded yet.',
	'claims.json': 'All claims, as JSON',
	'claims.standing': 'Standing',
	'claims.other': 'Other',

	'quotation.heading': 'Quote this claim',
	'quotation.plain': '{statement} {standing}. {reason}. {site}',
	'quotation.said': '{statement} ({said}) {standing}. {reason}. {site}',
	// `{said}` of the line above
	'quotation.by': 'said by {speaker}',
	'quotation.as-of': 'as of {date}',
	'quotation.by-as-of': 'said by {speaker}, as of {date}',
	// An address follows
	'quotation.address': '{quotation},',
	'quotation.copy': 'the claim with its standing',
	'quotation.links': 'Links to its words in the texts',
	'quotation.passage': '<link>{words}</link>, {title}',
	'quotation.copy-link': 'Copy link',
	'quotation.copy-passage': 'to these words in {title}',

	// The card that a link to a claim shows
	'preview.by': 'Says so: {speaker}',
	'preview.as-of': 'as of {date}',
	'preview.by-as-of': 'Says so: {speaker}, as of {date}',
	'preview.origins': '{count, plural, one {Origin:} other {Origins:}} <origins></origins>',

	// A claim or dataset in a frame on another site
	'embed.title': '{title} – {site}',
	'embed.standing-line': '<standing></standing>. {reason}.',
	'embed.who': 'Who says so:',
	'embed.as-of': 'As of:',
	'embed.origins': 'Origins:',
	'embed.origin-count':
		'{count, plural, =0 {None that carries all of it} one {One origin} other {{CountWords} origins of {sides, plural, one {one side} other {{sidesWords} sides}}}}',
	'embed.unit': 'In {unit}.',
	'embed.from': '{note} From {publishers}.',

	// The age of a page, from half a year on
	'age.changed.months':
		'{count, plural, one {This page was last changed # month ago. What it says may have changed since.} other {This page was last changed # months ago. What it says may have changed since.}}',
	'age.changed.years':
		'{count, plural, one {This page was last changed # year ago. What it says may have changed since.} other {This page was last changed # years ago. What it says may have changed since.}}',
	'age.checked.months':
		'{count, plural, one {This page was last checked # month ago. What it says may have changed since.} other {This page was last checked # months ago. What it says may have changed since.}}',
	'age.checked.years':
		'{count, plural, one {This page was last checked # year ago. What it says may have changed since.} other {This page was last checked # years ago. What it says may have changed since.}}',

	'article.title': 'The article, statement by statement',
	'article.summary':
		'{count, plural, one {One statement of the article was held against better sources: {counts}.} other {{CountWords} statements of the article were held against better sources: {counts}.}}',
	'article.none': 'No statement of an article is compared on this site.',
	'article.began':
		'This site began with one article: <article></article> Here its statements stand in our own words, each with what the sources say of it.',
	'article.behind': 'What the article goes back to has records of its own. Nothing on this page is said of these:',
	'article.says': '<who>The article says:</who> {says}',
	'article.sources': 'The sources:',
	'article.conflicts.heading': 'Where the sources disagree',
	'article.unconfirmed.heading': 'What no other source confirms',
	'article.sharpens.heading': 'Where the sources are more exact',
	'article.matches.heading': 'Where the sources say the same',
	// How many statements of the article; `{counts}` of `article.summary` is a list of these
	'article.conflicts.count': '{count, plural, one {one conflicts with the sources} other {{countWords} conflict with the sources}}',
	'article.unconfirmed.count': '{count, plural, one {one is confirmed by none} other {{countWords} are confirmed by none}}',
	'article.sharpens.count':
		'{count, plural, one {one is less exact than the sources} other {{countWords} are less exact than the sources}}',
	'article.matches.count': '{count, plural, one {one matches them} other {{countWords} match them}}',
	'agreement.matches': 'The sources say the same',
	'agreement.sharpens': 'The sources are more exact',
	'agreement.conflicts': 'The sources disagree',
	'agreement.unconfirmed': 'No other source was found',
	'agreement.not-in-article': 'The article does not say this',

	'example.standing': 'For example: <claim>{statement}</claim>',
	'example.claim':
		'An example from this site: <claim>{statement}</claim> {count, plural, one {One source says so, and it leads to one origin:} other {{CountWords} sources say so, and all of them lead to one origin:}}',

	// C: events, explainers, home, glossary, changes, article

	// D: sources, references, citing, data, charts, maps, embeds

	// E: files for programs
} as const;
