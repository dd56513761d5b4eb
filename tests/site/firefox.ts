import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

const USUAL = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'] as const;

/** Where Firefox is on this machine, or would be. */
export const firefox = process.env['FIREFOX_PATH'] ?? USUAL.find((path) => existsSync(path)) ?? USUAL[0];

/** Firefox by WebDriver BiDi, with a new profile that goes when it is closed. */
export function startFirefox(): Promise<Browser> {
	return puppeteer.launch({ browser: 'firefox', executablePath: firefox, headless: true, timeout: 120_000 });
}
