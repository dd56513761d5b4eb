/** SPDX identifiers of Creative Commons licences without a jurisdiction: `CC-BY-SA-4.0`. */
const CREATIVE_COMMONS = /^CC-(BY|BY-SA|BY-ND|BY-NC|BY-NC-SA|BY-NC-ND)-([1-4]\.[05])$/;

/** The canonical URL of a licence, if it follows from its SPDX identifier; else `undefined`. */
export function licenceAddress(licence: string | undefined): string | undefined {
	if (licence === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/';
	const [, terms, version] = CREATIVE_COMMONS.exec(licence ?? '') ?? [];
	return terms && version ? `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/` : undefined;
}
