import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

const USUAL = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'] as const;

/** The path of Firefox on this machine, whether installed or not. */
export const firefox = process.env['FIREFOX_PATH'] ?? USUAL.find((path) => existsSync(path)) ?? USUAL[0];

/** Launches Firefox with WebDriver BiDi and a temporary profile. */
export function startFirefox(): Promise<Browser> {
	return puppeteer.launch({ browser: 'firefox', executablePath: firefox, headless: true, timeout: 120_000 });
}
