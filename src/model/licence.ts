/** SPDX identifiers of Creative Commons that name a licence without a country: `CC-BY-SA-4.0`, `CC0-1.0`. */
const CREATIVE_COMMONS = /^CC-(BY|BY-SA|BY-ND|BY-NC|BY-NC-SA|BY-NC-ND)-([1-4]\.[05])$/;

/** The canonical address of a licence, for those whose address follows from their SPDX identifier. */
export function licenceAddress(licence: string | undefined): string | undefined {
	if (licence === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/';
	const [, terms, version] = CREATIVE_COMMONS.exec(licence ?? '') ?? [];
	return terms && version ? `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/` : undefined;
}
