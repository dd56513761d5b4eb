import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const { resolve: fileOf } = createRequire(import.meta.url);

/** The typefaces of kinds of devices that `src/styles/faces.css` stands on; where one may not be given away, a twin of the same widths. */
const faces = {
	/** Roboto and Noto Serif. */
	android: ['noto-serif', 'roboto'],
	/** For Georgia, Times New Roman and Arial: Apple’s and Microsoft’s. The first twin has no Cyrillic, of which the second is the better for it. */
	georgia: ['gelasio', 'tinos', 'arimo'],
	/** For Liberation: most others’. */
	liberation: ['tinos', 'arimo'],
} as const;
export type Device = keyof typeof faces;

/** The configuration of fontconfig by which a browser has the typefaces of a kind of device, and no others: its file. */
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

/** A configuration of fontconfig: folders of typefaces, and one for what it notes of them. */
export function fontsConf(folders: readonly string[], cache: string): string {
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `\t<dir>${folder}</dir>`).join('\n')}
	<cachedir>${cache}</cachedir>
</fontconfig>
`;
}
