import { parseArgs } from 'node:util';
import { buildSite } from '../build/site.ts';
import { folderAt, runCommand, settingsHere } from './command.ts';

const USAGE = `Usage: npm run build -- [--help]

Checks the content and writes the site. Reads from the environment CONTENT_DIR (default content),
OUT_DIR (default dist), SITE (the public origin) and BASE (a sub-path).
Exit code: 0 built, 1 not built (an error in the content, in the code, or of the disk), and the site
before stays, 2 wrong usage.`;

runCommand(USAGE, (args) => {
	parseArgs({ args, options: {} });
	const settings = settingsHere();
	folderAt(settings.content);
	return buildSite(settings);
});
