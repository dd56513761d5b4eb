import { describe, expect, test } from 'vitest';
import {
	doiSchema,
	identifierAddress,
	identifierIn,
	isbnSchema,
	issnSchema,
	pmidSchema,
	type Identifier,
} from '../../src/model/identifier.ts';

const schemas = { ISBN: isbnSchema, ISSN: issnSchema, DOI: doiSchema, PMID: pmidSchema };

function faultOf(kind: Identifier, text: string): { message: string; hint: string } | undefined {
	const [issue] = schemas[kind].safeParse(text).error?.issues ?? [];
	return issue && { message: issue.message, hint: (issue as { params?: { hint: string } }).params?.hint ?? '' };
}

test.each<[Identifier, string]>([
	['ISBN', '978-3-16-148410-0'],
	['ISBN', '9783161484100'],
	['ISBN', '978 3 16 148410 0'],
	['ISBN', '0-306-40615-2'],
	['ISBN', '080442957X'],
	['ISBN', '979-10-90636-07-1'],
	['ISSN', '2049-3630'],
	['ISSN', '2434-561X'],
	['DOI', '10.1000/182'],
	['DOI', '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2'],
	['DOI', '10.1234.5/ä'],
	['PMID', '27252434'],
	['PMID', '1'],
])('the %s %s passes', (kind, text) => expect(faultOf(kind, text)).toBeUndefined());

describe('what is advised passes', () => {
	test.each<[Identifier, string, string]>([
		['ISBN', 'ISBN 978-3-16-148410-0', '978-3-16-148410-0'],
		['ISBN', 'ISBN-13: 978‑3‑16‑148410‑0', '978-3-16-148410-0'],
		['ISBN', '080442957x', '080442957X'],
		['ISSN', '20493630', '2049-3630'],
		['ISSN', 'eISSN 2049–3630', '2049-3630'],
		['DOI', 'https://doi.org/10.1000/182', '10.1000/182'],
		['DOI', 'doi:10.1000/182', '10.1000/182'],
		['DOI', 'https://doi.org/10.1000/a%23b', '10.1000/a#b'],
		['PMID', 'PMID: 27252434', '27252434'],
		['PMID', 'https://pubmed.ncbi.nlm.nih.gov/27252434/', '27252434'],
	])('of the %s %s', (kind, text, plain) => {
		expect(faultOf(kind, text)).toEqual({ message: `"${text}" says more than the ${kind}`, hint: `Write "${plain}"` });
		expect(faultOf(kind, plain)).toBeUndefined();
	});

	test.each<[Identifier, string, string]>([
		['ISBN', '978-3-16-148410-7', '978-3-16-148410-0'],
		['ISBN', '0804429571', '080442957X'],
		['ISSN', '2049-3631', '2049-3630'],
	])('of the %s %s with a slip in it', (kind, text, right) => {
		expect(faultOf(kind, text)).toMatchObject({
			message: `The ${kind} "${text}" has a slip in it: its last digit does not agree with the others`,
			hint: expect.stringContaining(`the last one is ${right.at(-1)}`),
		});
		expect(faultOf(kind, right)).toBeUndefined();
	});

	test.each<[Identifier, string]>([
		['ISSN', '2049-363'],
		['DOI', 'example.org/182'],
		['DOI', '10.1000'],
		['PMID', 'PMC4998521'],
		['PMID', '0'],
	])('of the %s %s', (kind, text) => {
		const example = / such as (\S+?),? or delete/.exec(faultOf(kind, text)?.hint ?? '')?.[1] ?? '';
		expect(faultOf(kind, example)).toBeUndefined();
	});
});

test.each(['1', '978-3-16-148410-0 978-0-306-40615-7', '977-2-049-36300-1', 'none', ''])('"%s" is not an ISBN', (text) => {
	expect(faultOf('ISBN', text)?.message).toBe(`"${text}" is not an ISBN: ten digits, or thirteen that begin with 978 or 979`);
});

test.each<[Identifier, string, string, string]>([
	['ISBN', '9783161484100 0306406152', '9783161484100', '0306406152'],
	['ISBN', '978-3-16-148410-7, 0-306-40615-2', '0-306-40615-2', '978-3-16-148410-7'],
	['ISBN', '978-3-16-148410-0 (print)', '978-3-16-148410-0', 'print'],
	['ISSN', '2049-3630, 2434-561X', '2049-3630', '2434-561X'],
	['DOI', 'doi: 10.1000/182', '10.1000/182', ''],
	['DOI', '10.1000/182 10.1000/183', '10.1000/182', '10.1000/183'],
])('the first %s in "%s" is %s', (kind, text, value, beside) => expect(identifierIn(kind, text)).toEqual({ value, beside }));

test('a DOI and a number of PubMed have an address', () => {
	expect([identifierAddress('DOI', '10.1000/x?y'), identifierAddress('PMID', '1'), identifierAddress('ISBN', '0-306-40615-2')]).toEqual([
		'https://doi.org/10.1000/x%3Fy',
		'https://pubmed.ncbi.nlm.nih.gov/1/',
		undefined,
	]);
});
