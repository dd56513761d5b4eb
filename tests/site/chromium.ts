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
	// Subpixel character widths, as on phones and Macs.
	'--font-render-hinting=none',
];

/**
 * Launches Chromium: the version pinned by the lock file, so that all machines test with the same one, or that at
 * `CHROME_PATH`. Uses the fonts of this machine, or those of a kind of device.
 */
export async function startChromium(device?: Device): Promise<Browser> {
	return chromium.launch(await chromiumProgram(device));
}

/** A Chromium shared by several processes, which connect to its address. */
export async function serveChromium(): Promise<BrowserServer> {
	return chromium.launchServer({ ...(await chromiumProgram()), host: '127.0.0.1' });
}

/** Launch options. */
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

/** The packaged browser with two libraries that a minimal Debian lacks, unpacked once for all test files. */
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
		// The package unpacks to the temporary folder of the system.
		const temporary = process.env['TMPDIR'];
		process.env['TMPDIR'] = folder;
		const { default: packaged, inflate } = await import('@sparticuz/chromium');
		await packaged.executablePath();
		await inflate(join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin', 'al2023.tar.br'));
		if (temporary === undefined) delete process.env['TMPDIR'];
		else process.env['TMPDIR'] = temporary;
		// The configuration in the package names folders that do not exist here, and without fonts the browser crashes on some pages.
		writeFileSync(
			join(folder, 'fonts', 'fonts.conf'),
			fontsConf(['/usr/share/fonts', join(folder, 'fonts', 'fonts')], join(folder, 'fonts', 'cache')),
		);
		writeFileSync(done, '');
		rmSync(lock, { recursive: true });
	}
	return { executablePath: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib') };
}
