import { parseArgs } from 'node:util';
import { refuse } from './command.ts';

/** The usage of the options that `serverIn` reads. */
export const SERVER_USAGE = '[--host [ADDRESS]] [--port NUMBER] [--open]';

/** Where a server listens; `true` means all addresses of this machine. */
interface Listening {
	open: boolean;
	host?: string | true;
	port?: number;
}

/** Parses where a server should listen from the arguments of a command; by default, only on localhost. */
export function serverIn(args: string[]): Listening {
	// `--host` without an address means all addresses.
	const named = args.map((arg, index) => (arg === '--host' && !/^[^-]/.test(args[index + 1] ?? '') ? '--host=' : arg));
	const { values } = parseArgs({
		args: named,
		options: { host: { type: 'string' }, port: { type: 'string' }, open: { type: 'boolean', default: false } },
	});
	const { host, port, open } = values;
	if (port !== undefined && !/^\d{1,5}$/.test(port)) refuse(`"${port}" is not the number of a port`);
	return { open, ...(host === undefined ? {} : { host: host || true }), ...(port === undefined ? {} : { port: Number(port) }) };
}
