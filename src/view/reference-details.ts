import { identifierAddress, identifiers } from '../model/identifier.ts';
import { linkOf, namesInWords, type Source } from '../model/source.ts';
import { sourceFields } from './source-fields.ts';

/** A number by which a work is known, with its address if that is another than the one that the reference leads to. */
export interface KnownNumber {
	name: string;
	text: string;
	link?: string;
}

/** Who else made a work: `edited by A. Kim`, `translated by B. Lee`. */
export function rolesOf({ editor = [], translator = [] }: Source): string[] {
	return [
		...(editor.length === 0 ? [] : [`edited by ${namesInWords(editor)}`]),
		...(translator.length === 0 ? [] : [`translated by ${namesInWords(translator)}`]),
	];
}

/** Where in a publication a work stands, and which one of several it is: `vol. 12`, `no. 3`, `pp. 12–31`, `2nd edition`. */
export function placesOf(source: Source): string[] {
	return sourceFields.flatMap(({ name, place }) => (place && source[name] ? [place(source[name])] : []));
}

/** The numbers of a work. One that leads somewhere does so only where a source may be linked. */
export function numbersOf(source: Source): KnownNumber[] {
	return identifiers.flatMap((name) => {
		const text = source[name];
		if (text === undefined) return [];
		const address = source.link ? identifierAddress(name, text) : undefined;
		return [{ name, text, ...(address === undefined || address === linkOf(source) ? {} : { link: address }) }];
	});
}
