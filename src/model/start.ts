import { claimKinds, stances } from './claim.ts';
import { entityKinds } from './entity.ts';
import { readLevels, sourceKinds } from './source.ts';
import { linesOf } from './text.ts';

/** A template for a new file: its folder, and its text as of a day. */
interface Start {
	folder: string;
	text: (today: string) => string;
}

/**
 * Templates for `npm run new` and a forge’s editor, with a line for every key of the schema. Required keys
 * are empty, so that the checker reports exactly these; empty optional keys count as left out.
 */
export const starts = {
	source: {
		folder: 'sources',
		text: () => `# Required keys say so; delete the others, or leave them empty.
type:               # required: article-newspaper, webpage, report, broadcast, legislation, ... (an item type of CSL)
title:              # required: as the publisher prints it
translated-title:   # our English translation of a title in another language
author:             # [{family: Kim, given: Min-ji}] or [{literal: World Bank}]
editor:             # as author: who edited it, or the volume that it stands in
translator:         # as author: who translated the work
container-title:    # the newspaper, programme or site
volume:             # of the periodical or the work: 12
issue:              # of the periodical: 3
page:               # where it stands there: 12-31
edition:            # the one that was read: 2
collection-title:   # the series that the volume belongs to
event-title:        # the conference or hearing that it was made for
genre:              # what it calls itself: PhD thesis, Working paper
publisher:          # the body that issued it
publisher-place:    # its town
number:             # its own number, such as WP/17/204
issued:             # 2025-05-01, or as much of it as is known
URL:                # https://...
ISBN:               # of a book: 978-3-16-148410-0
ISSN:               # of a periodical: 2049-3630
DOI:                # 10.1000/182
PMID:               # its number in PubMed
language:           # en, fr, pt-BR
accessed:           # the day on which you read it
kind:               # required: ${wrapped(Object.keys(sourceKinds))}
read:               # required: ${Object.keys(readLevels).join(', ')} (not seen by us)
archived:           # {URL: https://web.archive.org/..., date: 2025-05-02}
reports:            # [the ids of the sources or origins whose statements it passes on]
speaks-for:         # [whose voice it is, if that of a state, an agency or a party: an id of voices in site.yaml]
link:               # false if its address must not be linked
note:               # what a reader should know of it
aliases:            # [its former ids, if its file had another name]
`,
	},
	claim: {
		folder: 'claims',
		text: () => `# Required keys say so; delete the others, or leave them empty.
statement:          # required: one proposition, true or false as a whole
kind:               # required: ${claimKinds.join(', ')}
value:              # the figure, 15000, or a range, [100, 200]
unit:               # passengers
as-of:              # the day or time for which the statement holds
attributed-to:      # who says so
topic:              # a theme of site.yaml
evidence:           # one item for each source
  - source:         # required: the id of a file in sources/
    stance:         # required: ${stances.join(', ')}
    part:           # what of the statement it bears out, if not the whole: the number of passengers
    act:            # own, if a body documents an event that was its own act
    quote:          # verbatim, at most 25 words
    translation:    # our English translation of it
    locator:        # p. 4, para. 8, 02:10
    origin:         # if this statement came from somewhere else than the rest of the source
    refound:        # false if its page could not be found again
article:            # where site.yaml names an article: {says: ..., agreement: matches, sharpens, conflicts, unconfirmed or not-in-article}
checked:            # the day on which you held it against its evidence
history:            # [{date: 2026-11-23, change: ...}]
caveat:             # what limits it
aliases:            # [its former ids, if its file had another name]
`,
	},
	event: {
		folder: 'events',
		text: () => `---
# Required keys say so; delete the others, or leave them empty.
title:              # required
date:               # required: 2024-02-18, or as much of it as is known
reported:           # when it became public, where that was later
summary:            # one or two sentences
place:              # the id of a file in entities/
actors:             # [the ids of files in entities/]
themes:             # [themes of site.yaml]
weight: main        # key, main or detail
claims:             # [the ids of files in claims/]
sources:            # [the ids of files in sources/]
aliases:            # [its former ids, if its file had another name]
---

{/* What happened, how it is known [@source-id], and what it changed. */}
`,
	},
	explainer: {
		folder: 'explainers',
		text: (today: string) => `---
# Required keys say so; delete the others, or leave them empty.
title:              # required: the question that the page answers
summary:            # required: two or three sentences that stand alone
order:              # its place among the chapters, 1, 2, 3
date: ${today}
updated: ${today}
established:        # a list of sentences, each with its source: - "Words [@source-id]."
disputed:
unknown:
related:            # [the ids of other files in explainers/]
aliases:            # [its former ids, if its file had another name]
---

{/* The text, with headings from ## on and a source for each figure: [@source-id]. */}
`,
	},
	entity: {
		folder: 'entities',
		text: () => `---
# Required keys say so; delete the others, or leave them empty.
name:               # required
kind:               # required: ${entityKinds.join(', ')}
names:              # in other languages: {fr: Le port, el: Το λιμάνι}
coordinates:        # of a place: [latitude, longitude]
summary:            # required: one or two sentences
aliases:            # [its former ids, if its file had another name]
---
`,
	},
} as const satisfies Record<string, Start>;

/** Wraps words in comment lines below a key. */
function wrapped(words: readonly string[]): string {
	return linesOf(words.join(', '), 72).join('\n                    # ');
}
