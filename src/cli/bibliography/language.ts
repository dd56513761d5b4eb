import { languageSchema } from '../../model/scalar.ts';

/** Babel and polyglossia names, as used in `langid`, that are not the English name of a language. */
const babel: Record<string, string> = {
	american: 'en-US',
	usenglish: 'en-US',
	british: 'en-GB',
	ukenglish: 'en-GB',
	australian: 'en-AU',
	canadian: 'en-CA',
	newzealand: 'en-NZ',
	ngerman: 'de',
	austrian: 'de-AT',
	naustrian: 'de-AT',
	swissgerman: 'de-CH',
	nswissgerman: 'de-CH',
	francais: 'fr',
	frenchb: 'fr',
	acadian: 'fr-CA',
	canadien: 'fr-CA',
	brazilian: 'pt-BR',
	brazil: 'pt-BR',
	portuges: 'pt',
	norsk: 'nb',
	nynorsk: 'nn',
	bahasa: 'id',
	magyar: 'hu',
	polutonikogreek: 'el',
	farsi: 'fa',
	latein: 'la',
	usorbian: 'hsb',
	lsorbian: 'dsb',
	irish: 'ga',
	scottish: 'gd',
	serbianc: 'sr-Cyrl',
	pinyin: 'zh-Latn',
};

const CODES =
	'af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk km ko ky la lo lt lv mk mn ms my nb ne nl nn no pa pl ps pt ro ru sk sl sq sr sv sw ta te tg th tk tr uk ur uz vi zh'.split(
		' ',
	);

/** The BCP 47 tag for a language as bibliographies name it (`american`, `Russian`, `en_us`, `kor`); `undefined` if unknown. */
export function languageTag(name: string): string | undefined {
	const word = name.trim().toLowerCase();
	const known = Object.hasOwn(babel, word) ? babel[word] : namesInEnglish().get(word);
	if (known !== undefined) return known;
	// Canonicalisation turns `kor` into `ko` and mends case; a word such as "korean" is not a code.
	if (!/^[a-z]{2,3}([-_]|$)/.test(word)) return undefined;
	try {
		const [tag] = Intl.getCanonicalLocales(word.replaceAll('_', '-'));
		return tag !== undefined && languageSchema.safeParse(tag).success ? tag : undefined;
	} catch {
		return undefined;
	}
}

function namesInEnglish(): Map<string, string> {
	const names = new Intl.DisplayNames('en', { type: 'language' });
	return new Map(CODES.map((code) => [(names.of(code) ?? code).toLowerCase(), code]));
}
