import { pathFrom } from '../model/path.ts';
import { didYouMean } from '../model/suggestion.ts';
import { documentsOf, pathsFrom, recordsOf } from '../read/texts.ts';
import type { Check } from './check.ts';
import { explainer } from './example.ts';

/** Reports pictures that are missing or outside the content folder. */
export const knownPictures: Check = {
	name: 'unknown-picture',
	summary: 'Every picture is in the content folder',
	severity: 'error',
	inEditions: true,
	why: 'The page would show an empty frame. Pictures are kept beside the text that shows them, so that the site loads none from other hosts.',
	example: {
		wrong: explainer('![The port](./prot.png)'),
		right: explainer('![The port](./port.png)'),
	},
	*run(corpus) {
		for (const { filing } of recordsOf(corpus)) {
			for (const { pictures } of documentsOf(filing)) {
				for (const { src, line, column } of pictures) {
					const path = pathFrom(pathsFrom(filing), src);
					if (corpus.pictures.has(path)) continue;
					const outside = path.startsWith('../');
					yield {
						file: filing.file,
						line,
						column,
						message: outside ? `The picture "${src}" is outside the content folder` : `There is no picture ${path}`,
						hint: outside ? 'Put it beside the text' : didYouMean(path, corpus.pictures, 'Put the file there, or correct the path'),
					};
				}
			}
		}
	},
};
