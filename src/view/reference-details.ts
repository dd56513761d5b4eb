import { identifierAddress, identifiers } from '../model/identifier.ts';
import { linkOf, namesInWords, type Source } from '../model/source.ts';
import { sourceFields } from './source-fields.ts';

/** An identifier of a work, such as a DOI, with its URL unless the reference already links there. */
export interface KnownNumber {
	name: string;
	text: string;
	link?: string;
}

/** Other contributors to a work: `edited by A. Kim`, `translated by B. Lee`. */
export function rolesOf({ editor = [], translator = [] }: Source): string[] {
	return [
		...(editor.length === 0 ? [] : [`edited by ${namesInWords(editor)}`]),
		...(translator.length === 0 ? [] : [`translated by ${namesInWords(translator)}`]),
	];
}

/** Where in a publication a work is, and its volume, issue or edition: `vol. 12`, `no. 3`, `pp. 12–31`, `2nd edition`. */
export function placesOf(source: Source): string[] {
	return sourceFields.flatMap(({ name, place }) => (place && source[name] ? [place(source[name])] : []));
}

/** The identifiers of a work, linked only if the source may be linked. */
export function numbersOf(source: Source): KnownNumber[] {
	return identifiers.flatMap((name) => {
		const text = source[name];
		if (text === undefined) return [];
		const address = source.link ? identifierAddress(name, text) : undefined;
		return [{ name, text, ...(address === undefined || address === linkOf(source) ? {} : { link: address }) }];
	});
}
