/**
 * The grade of the HTTP Observatory for a page, by its rules of 2026 (MDN, algorithm 4):
 * https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring. Redirects to
 * https are left out, since they are up to the host. The page must have no third-party scripts and no cookies.
 */
export function observatory(
	headers: Headers,
	metaPolicies: readonly string[],
): { score: number; grade: string; modifiers: Record<string, number> } {
	const modifiers = {
		'content-security-policy': policyModifier([headers.get('content-security-policy') ?? '', ...metaPolicies]),
		'x-frame-options': framingModifier(headers),
		'strict-transport-security': transportModifier(headers.get('strict-transport-security')),
		'x-content-type-options': headers.get('x-content-type-options')?.trim().toLowerCase() === 'nosniff' ? 0 : -5,
		'referrer-policy': referrerModifier(headers.get('referrer-policy')),
		'cross-origin-resource-policy':
			({ 'same-origin': 10, 'same-site': 10, 'cross-origin': 0, absent: 0 } as Record<string, number>)[
				headers.get('cross-origin-resource-policy') ?? 'absent'
			] ?? -5,
		'cross-origin-resource-sharing':
			headers.get('access-control-allow-credentials') === 'true' && headers.has('access-control-allow-origin') ? -50 : 0,
	};
	const all = Object.values(modifiers);
	const deducted = all.filter((modifier) => modifier < 0).reduce((sum, modifier) => sum + modifier, 100);
	// Bonus points count only from 90 on.
	const score = deducted >= 90 ? all.reduce((sum, modifier) => sum + modifier, 100) : Math.max(deducted, 0);
	return { score, grade: GRADES.find(([from]) => score >= from)?.[1] ?? 'F', modifiers };
}

const GRADES = [
	[100, 'A+'],
	[90, 'A'],
	[85, 'A-'],
	[80, 'B+'],
	[70, 'B'],
	[65, 'B-'],
	[60, 'C+'],
	[50, 'C'],
	[45, 'C-'],
	[40, 'D+'],
	[30, 'D'],
	[25, 'D-'],
] as const;
const BROAD = ['*', 'http:', 'https:', 'ftp:', 'http://*', 'https://*'];

/** Policies apply together: a source is allowed if every policy with the directive allows it. */
function policyModifier(texts: readonly string[]): number {
	const policies = texts.filter((text) => text !== '').map(directivesOf);
	if (policies.length === 0) return -25;
	const sources = (name: string): string[] => {
		const lists = policies.map((policy) => policy.get(name) ?? policy.get('default-src')).filter((list) => list !== undefined);
		return lists.length === 0 ? ['*'] : (lists[0] ?? []).filter((source) => lists.every((list) => list.includes(source)));
	};
	const withoutVoid = (list: string[]): string[] =>
		list.some((source) => /^'(sha(256|384|512)|nonce)-/.test(source)) ? list.filter((source) => source !== "'unsafe-inline'") : list;
	const [script, style] = [withoutVoid(sources('script-src')), withoutVoid(sources('style-src'))];
	const isUnsafe = (source: string): boolean => [...BROAD, "'unsafe-inline'", 'data:'].includes(source);
	if (script.some(isUnsafe) || sources('object-src').some((source) => BROAD.includes(source))) return -20;
	if ([...script, ...style].includes("'unsafe-eval'")) return -10;
	if (style.some(isUnsafe)) return 0;
	return policies.some((policy) => policy.get('default-src')?.join() === "'none'") ? 10 : 5;
}

function framingModifier(headers: Headers): number {
	if (directivesOf(headers.get('content-security-policy') ?? '').has('frame-ancestors')) return 5;
	return /^(deny|sameorigin|allow-from)/i.test(headers.get('x-frame-options') ?? '') ? 0 : -20;
}

function transportModifier(value: string | null): number {
	const age = /^[^,]*\bmax-age=(\d+)[^,]*$/.exec(value ?? '')?.[1];
	if (age === undefined) return -20;
	return Number(age) >= 15_552_000 ? 0 : -10;
}

function referrerModifier(value: string | null): number {
	if (value === null) return 0;
	return ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'].includes(value.split(',').at(-1)?.trim() ?? '')
		? 5
		: -5;
}

function directivesOf(policy: string): Map<string, string[]> {
	return new Map(
		policy
			.split(';')
			.map((part) => part.trim().split(/\s+/))
			.map(([name = '', ...sources]) => [name, sources]),
	);
}
