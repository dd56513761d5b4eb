/** The language of the texts in a content file: that of the edition in whose folder it lies, else the site’s. */
export function languageOf(path: string, siteLanguage: string): string {
	const [folder, language = '', ...names] = path.split('/');
	// The site itself says its language, and has no other texts with figures.
	if (path === 'site.yaml' || path === 'maps.yaml') return 'en';
	return folder === 'translations' && names.length > 0 ? language : siteLanguage;
}
