import { archivedForms } from './archived-forms.ts';
import { bareMentions } from './bare-mentions.ts';
import { brokenLinks } from './broken-links.ts';
import type { Check, Rule } from './check.ts';
import { compoundStatements } from './compound-statements.ts';
import { contradictedSayings } from './contradicted-sayings.ts';
import { courtKind } from './court-kind.ts';
import { datasetColumns } from './dataset-columns.ts';
import { datasetRanges } from './dataset-ranges.ts';
import { datasetSources } from './dataset-sources.ts';
import { duplicateAddresses } from './duplicate-addresses.ts';
import { duplicateX } from './duplicate-x.ts';
import { figureTwice } from './figure-twice.ts';
import { formerIds } from './former-ids.ts';
import { historyOrder } from './history-order.ts';
import { insecureAddresses } from './insecure-addresses.ts';
import { knownIds } from './known-ids.ts';
import { knownThemes } from './known-themes.ts';
import { knownVoices } from './known-voices.ts';
import { longQuotations } from './long-quotations.ts';
import { partCoverage } from './part-coverage.ts';
import { knownPictures } from './pictures.ts';
import { plainWords } from './plain-words.ts';
import { fileRules } from './reading-files.ts';
import { keyRules } from './reading-keys.ts';
import { textRules } from './reading-text.ts';
import { reportsRings } from './reports-rings.ts';
import { rowSourcesNamed } from './row-sources.ts';
import { soundRoutes } from './routes.ts';
import { shortLines } from './short-lines.ts';
import { silentOrigins } from './silent-origins.ts';
import { singleOrigins } from './single-origins.ts';
import { staleClaims } from './stale-claims.ts';
import { staleTranslations } from './stale-translations.ts';
import { statementValues } from './statement-values.ts';
import { translationDiffers } from './translation-differs.ts';
import { translationTerms } from './translation-terms.ts';
import { translationWords } from './translation-words.ts';
import { uncitedFigures } from './uncited-figures.ts';
import { uncitedNumberWords } from './uncited-number-words.ts';
import { uncitedTitles } from './uncited-titles.ts';
import { unnamedArticle } from './unnamed-article.ts';
import { unreadSources } from './unread-sources.ts';
import { unusedSources } from './unused-sources.ts';
import { valueMismatch } from './value-mismatch.ts';

/** All checks that run once all files are read. */
export const checks: readonly Check[] = [
	knownIds,
	formerIds,
	knownThemes,
	reportsRings,
	brokenLinks,
	bareMentions,
	plainWords,
	knownPictures,
	datasetColumns,
	datasetRanges,
	datasetSources,
	rowSourcesNamed,
	duplicateX,
	figureTwice,
	soundRoutes,
	shortLines,
	uncitedFigures,
	uncitedNumberWords,
	uncitedTitles,
	valueMismatch,
	statementValues,
	longQuotations,
	singleOrigins,
	compoundStatements,
	partCoverage,
	contradictedSayings,
	silentOrigins,
	knownVoices,
	courtKind,
	unnamedArticle,
	staleClaims,
	historyOrder,
	unreadSources,
	unusedSources,
	duplicateAddresses,
	insecureAddresses,
	archivedForms,
	staleTranslations,
	translationDiffers,
	translationWords,
	translationTerms,
];

/** Every rule, those applied while reading first; the errors among these keep content from being code. */
export const rules: readonly Rule[] = [...fileRules, ...keyRules, ...textRules, ...checks];
