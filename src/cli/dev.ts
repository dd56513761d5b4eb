import { dev } from 'astro';
import { folderAt, runCommand, settingsHere } from './command.ts';
import { projectHere } from './project.ts';
import { SERVER_USAGE, serverIn } from './server.ts';

const USAGE = `Usage: npm run dev -- ${SERVER_USAGE}

Shows the site on this machine; an edit of any content file shows at once. Reads the same variables
from the environment as a build.
Exit code: 0 stopped, 1 not started, 2 wrong usage.`;

runCommand(USAGE, async (args) => {
	const server = serverIn(args);
	folderAt(settingsHere().content);
	await dev({ ...projectHere(), server });
	return 0;
});
