import { parseArgs } from 'node:util';
import { faultOfPlace } from '../build/site-folder.ts';
import { buildSite } from '../build/site.ts';
import { folderAt, refuse, runCommand } from './command.ts';
import { projectHere } from './project.ts';

const USAGE = `Usage: npm run build -- [--help]

Checks the content and writes the site. Reads from the environment CONTENT_DIR (default content),
OUT_DIR (default dist; empty, or written by a build before), SITE (the public origin) and BASE (a sub-path).
Exit code: 0 built, 1 not built (an error in the content, in the code, or of the disk), and the site
before stays, 2 wrong usage.`;

runCommand(USAGE, async (args) => {
	parseArgs({ args, options: {} });
	const { project, settings } = await projectHere();
	folderAt(settings.content);
	const fault = faultOfPlace(settings.out);
	if (fault !== undefined) refuse(fault);
	return buildSite(settings, project);
});
