import { expect, test } from 'vitest';
import { exampleDay, exampleSite, explainer, type Files } from '../../src/checks/example.ts';
import { checkFiles } from '../../src/checks/run.ts';

function found(language: string, files: Files): string[] {
	const site = { ...exampleSite, 'site.yaml': `title: An example site\nlanguage: ${language}\n`, ...files } as Record<
		string,
		string | Uint8Array
	>;
	return checkFiles(site, exampleDay).map(({ rule, line, column }) => `${rule} ${line}:${column}`);
}

test.each<[string, string, string, boolean]>([
	['de', '15000', 'rund 15.000 Arbeiter', true],
	['de', '15000', 'fünfzehntausend', true],
	['de', '15000', 'rund 14.000 Arbeiter', false],
	['de', '2.5', '2,5 Grad', true],
	['de', '2.5', '2,4 Grad', false],
	['de', '18\nunit: Milliarden Dollar', '18 Mrd. Dollar', true],
	['de', '18\nunit: Milliarden Dollar', '18 Mio. Dollar', false],
	['de', '3', 'am 18. Oktober 2024', true],
	['fr', '2400000', 'deux virgule quatre millions', true],
	['fr', '2400000', '2,5 millions', false],
	['es', '15000', 'quince mil', true],
	['es', '15000', '14 mil', false],
	['ru', '15000', 'около 15 тыс. рабочих', true],
	['ru', '15000', 'более 10 тыс.', false],
	['ru', '[10000, 15000]', 'от 10 000 до 15 000', true],
	['ko', '15000', '약 1만5000명', true],
	['ko', '15000', '1만 4천여 명', false],
	['ko', '15000', '2024년 10월 18일', true],
	['ar', '15000', 'نحو ١٥٬٠٠٠ عامل', true],
	['ar', '15000', 'خمسة عشر ألفا', true],
	['ar', '15000', 'أربعة عشر ألفا', false],
])('in %s, a claim of %s and the words "%s" agree: %s', (language, value, words, agree) => {
	const files = {
		'claims/c-a.yaml': `statement: X.\nkind: figure\nvalue: ${value}\nevidence: [{source: daily, stance: supports}, {source: weekly, stance: supports}]\n`,
		...explainer(`X <Claim id="c-a">${words}</Claim>.`),
	};
	expect(found(language, files)).toEqual(agree ? [] : ['value-mismatch 6:3']);
});

test.each([
	['de', 'Es kamen 2,5 Mio. Menschen. Dann nicht [@daily].', ['uncited-figure 6:10']],
	['de', 'Am 18. Oktober kamen 120 [@daily]. Die 3. Division kam mit 12 Mio. Mann [@daily].', []],
	['de', 'Am 18. Oktober 2024 kam z. B. die 3. Division.', []],
	['de', 'Rund 120 der 15. Kompanie, ca. 20 Frauen u. a. kamen [@daily].', []],
	['fr', 'M. Kim compte 15 000 ouvriers [@daily]. Puis 120.', ['uncited-figure 6:46']],
	['es', 'En EE. UU. hay 15.000 [@daily]. Luego 120.', ['uncited-figure 6:39']],
	['ru', 'Их 15 тыс. Рабочих было 120 [@daily]. Потом 90 %.', ['uncited-figure 6:45']],
	['ko', '노동자는 1만5000명이다. 그 뒤에 왔다 [@daily].', ['uncited-figure 6:6']],
	['ko', '노동자는 1만5000명이다 [@daily]. 그 뒤에 왔다.', []],
	['ko', '열두 명이 왔다. 그 뒤에 갔다 [@daily].', ['uncited-number-word 6:1']],
	['ar', 'وصل ١٥٬٠٠٠ عامل. ثم غادروا [@daily].', ['uncited-figure 6:5']],
	['ar', 'وصل ١٥٬٠٠٠ عامل [@daily]. ثم غادروا.', []],
])('in %s, figures need a source in their own sentence: %s', (language, text, problems) =>
	expect(found(language, explainer(text))).toEqual(problems),
);

test.each([
	['de', 'Über hunderttausend', '120.000'],
	['ru', 'Более 100 тыс.', '120 000'],
	['ko', '10만 명 이상', '12만 명'],
	['fr', 'Plus de 100 000', '120 000'],
	['es', 'Más de 100.000', '120.000'],
	['ar', 'أكثر من 100 ألف', '١٢٠٬٠٠٠'],
])('in %s, the title "%s" may round %s, but not be another figure', (language, title, figure) => {
	const text = explainer(`## ${title}\n\nX ${figure} [@daily].`);
	expect(found(language, text)).toEqual([]);
	expect(found(language, explainer(`## ${figure.replace('2', '5').replace('٢', '٥')}\n\nX ${figure} [@daily].`))).toEqual([
		'uncited-title 6:1',
	]);
});
