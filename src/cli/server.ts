import { parseArgs } from 'node:util';
import { refuse } from './command.ts';

/** The usage of the options that `serverIn` reads. */
export const SERVER_USAGE = '[--host [ADDRESS]] [--port NUMBER] [--open]';

/** Where a server listens; `true` is every address of this machine. */
interface Listening {
	open: boolean;
	host?: string | true;
	port?: number;
}

/** Where a server is to listen, from the arguments of a command; on this machine alone if nothing is said. */
export function serverIn(args: string[]): Listening {
	// Without an address: on all that this machine has.
	const named = args.map((arg, index) => (arg === '--host' && !/^[^-]/.test(args[index + 1] ?? '') ? '--host=' : arg));
	const { values } = parseArgs({
		args: named,
		options: { host: { type: 'string' }, port: { type: 'string' }, open: { type: 'boolean', default: false } },
	});
	const { host, port, open } = values;
	if (port !== undefined && !/^\d{1,5}$/.test(port)) refuse(`"${port}" is not the number of a port`);
	return { open, ...(host === undefined ? {} : { host: host || true }), ...(port === undefined ? {} : { port: Number(port) }) };
}
