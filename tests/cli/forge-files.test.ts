import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { issueAddress } from '../../src/model/forge.ts';

interface Workflow {
	on: Record<string, unknown>;
	permissions: Record<string, string>;
	jobs: Record<string, { steps: { uses?: string; run?: string }[] }>;
}

const text = readFileSync('.github/workflows/check.yml', 'utf8');
const workflow = parse(text) as Workflow;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;

test('a proposal from a fork is checked without secrets and may change nothing', () => {
	expect(Object.keys(workflow.on)).toContain('pull_request');
	expect(workflow.permissions).toEqual({ contents: 'read' });
	expect(text).not.toMatch(/secrets\.|GITHUB_TOKEN|pull_request_target/);
});

test('every action is named by the hash of its commit', () => {
	expect(steps.flatMap(({ uses }) => uses ?? []).filter((uses) => !/@[0-9a-f]{40}$/.test(uses))).toEqual([]);
});

test('nothing from a proposal stands in a command', () => {
	expect(steps.flatMap(({ run }) => run ?? []).filter((command) => command.includes('${{'))).toEqual([]);
});

test('it runs scripts that there are', () => {
	const names = steps.flatMap(({ run = '' }) => [...run.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name));
	expect(names).toEqual(['check', 'build', 'fuzz', 'test:files']);
	expect(names.filter((name) => scripts[name] === undefined)).toEqual([]);
});

test('the form for corrections has the field that the links of pages fill in', () => {
	const form = parse(readFileSync('.github/ISSUE_TEMPLATE/correction.yml', 'utf8')) as { body: { id: string }[] };
	const address = new URL(issueAddress({ repository: 'https://github.com/n/n' }, '/claims/c-a/') ?? '');
	expect(address.searchParams.get('template')).toBe('correction.yml');
	expect([...address.searchParams.keys()].filter((key) => !['template', 'title'].includes(key))).toEqual(
		form.body.map(({ id }) => id).slice(0, 1),
	);
});
