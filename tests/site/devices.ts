import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const { resolve: fileOf } = createRequire(import.meta.url);

/** The system fonts that `src/styles/faces.css` relies on, by kind of device; for proprietary fonts, metric-compatible ones. */
const faces = {
	/** Roboto and Noto Serif. */
	android: ['noto-serif', 'roboto'],
	/** In place of Georgia, Times New Roman and Arial on Apple and Microsoft systems. The substitute for Georgia has no Cyrillic. */
	georgia: ['gelasio', 'tinos', 'arimo'],
	/** Liberation, on most other systems. */
	liberation: ['tinos', 'arimo'],
} as const;
export type Device = keyof typeof faces;

/** The path of a fontconfig file with which a browser has only the fonts of a kind of device. */
export function facesOf(device: Device): string {
	const folder = resolve('.cache', 'nutgraf', 'devices', device);
	const configuration = join(folder, 'fonts.conf');
	mkdirSync(folder, { recursive: true });
	const folders = faces[device].flatMap((face) =>
		['400Regular', '400Regular_Italic', '700Bold'].map((style) => join(dirname(fileOf(`@expo-google-fonts/${face}`)), style)),
	);
	writeFileSync(configuration, fontsConf(folders, join(folder, 'cache')));
	return configuration;
}

/** A fontconfig file for folders of fonts, with a cache folder. */
export function fontsConf(folders: readonly string[], cache: string): string {
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `\t<dir>${folder}</dir>`).join('\n')}
	<cachedir>${cache}</cachedir>
</fontconfig>
`;
}
