import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserServer } from 'playwright-core';
import { facesOf, fontsConf, type Device } from './devices.ts';

const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	// Letters as wide as on a phone and a Mac, not rounded to whole pixels.
	'--font-render-hinting=none',
];

/**
 * A real Chromium: the one that the lock file pins, so that every machine tests with the same; `CHROME_PATH` names
 * another. With the typefaces of this machine, or those of a kind of device.
 */
export async function startChromium(device?: Device): Promise<Browser> {
	return chromium.launch(await chromiumProgram(device));
}

/** The same, for several processes to share: each connects to its address. */
export async function serveChromium(): Promise<BrowserServer> {
	return chromium.launchServer({ ...(await chromiumProgram()), host: '127.0.0.1' });
}

/** Where it is, and how it is started. */
export async function chromiumProgram(device?: Device): Promise<{ executablePath: string; args: string[]; env: Record<string, string> }> {
	const env = { ...process.env, ...(device ? { FONTCONFIG_FILE: facesOf(device) } : {}) } as Record<string, string>;
	const named = process.env['CHROME_PATH'];
	if (named) return { executablePath: named, args: ARGUMENTS, env };
	const { executablePath, libraries } = await unpacked();
	return {
		executablePath,
		args: [...ARGUMENTS, '--no-zygote'],
		env: { ...env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(dirname(executablePath), 'fonts') },
	};
}

/** The packaged browser with the two libraries that a bare Debian lacks, unpacked once for all test files. */
async function unpacked(): Promise<{ executablePath: string; libraries: string }> {
	const folder = resolve('.cache', 'nutgraf', 'chromium');
	const [done, lock] = [join(folder, 'done'), `${folder}.lock`];
	while (!existsSync(done)) {
		try {
			mkdirSync(dirname(folder), { recursive: true });
			mkdirSync(lock);
		} catch {
			await new Promise((next) => setTimeout(next, 200));
			continue;
		}
		mkdirSync(folder, { recursive: true });
		// The package unpacks into the system's folder for temporary files.
		const temporary = process.env['TMPDIR'];
		process.env['TMPDIR'] = folder;
		const { default: packaged, inflate } = await import('@sparticuz/chromium');
		await packaged.executablePath();
		await inflate(join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin', 'al2023.tar.br'));
		if (temporary === undefined) delete process.env['TMPDIR'];
		else process.env['TMPDIR'] = temporary;
		// The package's own names folders that are not here, and without any typeface the browser crashes on some pages.
		writeFileSync(
			join(folder, 'fonts', 'fonts.conf'),
			fontsConf(['/usr/share/fonts', join(folder, 'fonts', 'fonts')], join(folder, 'fonts', 'cache')),
		);
		writeFileSync(done, '');
		rmSync(lock, { recursive: true });
	}
	return { executablePath: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib') };
}
