import { dev } from 'astro';
import { folderAt, runCommand } from './command.ts';
import { projectHere } from './project.ts';
import { SERVER_USAGE, serverIn } from './server.ts';

const USAGE = `Usage: npm run dev -- ${SERVER_USAGE}

Shows the site on this machine; an edit of any content file shows at once. Reads the same variables
from the environment as a build.
Exit code: 0 stopped, 1 not started, 2 wrong usage.`;

runCommand(USAGE, async (args) => {
	const server = serverIn(args);
	const { project, settings } = await projectHere();
	folderAt(settings.content);
	await dev({ ...project, server });
	return 0;
});
