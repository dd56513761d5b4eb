import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
	version?: string;
	license?: string;
	dev?: boolean;
	hasInstallScript?: boolean;
	resolved?: string;
	integrity?: string;
}
const read = (file: string): string => readFileSync(file, 'utf8');
const project = JSON.parse(read('package.json')) as {
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
	allowScripts: Record<string, boolean>;
};
const locked = Object.entries((JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages)
	.filter(([path]) => path !== '')
	.map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//, ''), ...entry }));
const direct = { ...project.dependencies, ...project.devDependencies };

const licences = [
	'MIT',
	'ISC',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'Apache-2.0',
	'0BSD',
	'CC0-1.0',
	'BlueOak-1.0.0',
	'Unlicense',
	'Python-2.0',
];

/** Packages of the build with another licence, and why that is acceptable. */
const exceptions: [name: RegExp, licence: string, reason: string][] = [
	[/^@fontsource/, 'OFL-1.1', 'typefaces, shipped as they are'],
	[/^lightningcss/, 'MPL-2.0', 'compresses styles while the site is built; none of it is shipped'],
	[/^@img\/sharp-libvips-/, 'LGPL-3.0-or-later', 'resizes pictures while the site is built; none of it is shipped'],
	[/^@img\/sharp-(wasm32|win32-)/, 'LGPL-3.0-or-later', 'the same for other machines'],
];

test('every direct dependency has its reason in CONTRIBUTING.md, and every reason a dependency', () => {
	const rows = read('CONTRIBUTING.md')
		.split('\n')
		.filter((line) => line.startsWith('| `'))
		.flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
	const named = Object.keys(direct).filter((name) => !name.startsWith('@types/'));
	expect(named.filter((name) => !rows.includes(name))).toEqual([]);
	expect(rows.filter((name) => !named.includes(name))).toEqual([]);
});

test('versions are exact', () => {
	expect(Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('whatever the site is built with has a licence that asks for nothing but its name', () => {
	const others = locked.filter(({ dev, license = 'none' }) => dev !== true && !licences.includes(license));
	const allowed = (name: string, licence = ''): boolean =>
		exceptions.some(([pattern, exception]) => pattern.test(name) && licence.includes(exception));
	expect(others.filter(({ name, license }) => !allowed(name, license)).map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
	expect(exceptions.filter(([pattern]) => !others.some(({ name }) => pattern.test(name)))).toEqual([]);
});

test('a package with an install script is named in package.json, as one that may run it or not', () => {
	const scripted = [...new Set(locked.filter(({ hasInstallScript }) => hasInstallScript === true).map(({ name }) => name))].sort();
	expect(scripted).toEqual(Object.keys(project.allowScripts).sort());
});

test('the lock names content and no place: every package has its hash, none an address', () => {
	expect(locked.filter(({ integrity, resolved }) => integrity === undefined || resolved !== undefined).map(({ name }) => name)).toEqual([]);
});
