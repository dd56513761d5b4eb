import { preview } from 'astro';
import { isFolderThere } from '../read/folder.ts';
import { runCommand, say } from './command.ts';
import { projectHere } from './project.ts';
import { SERVER_USAGE, serverIn } from './server.ts';

const USAGE = `Usage: npm run preview -- ${SERVER_USAGE}

Serves the site as the last build has written it to OUT_DIR (default dist).
Exit code: 0 stopped, 1 there is no site, 2 wrong usage.`;

runCommand(USAGE, async (args) => {
	const server = serverIn(args);
	const {
		project,
		settings: { out },
	} = await projectHere();
	if (!isFolderThere(out)) {
		say.fault(`There is no site in ${out}\n  Run npm run build first`);
		return 1;
	}
	await preview({ ...project, server });
	return 0;
});
