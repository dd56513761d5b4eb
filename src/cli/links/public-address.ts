import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Error for a host that is not on the public internet: content must not make this machine probe its own network. */
export class PrivateAddress extends Error {}

const closed = new BlockList();
for (const [net, bits] of [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 3],
] as const)
	closed.addSubnet(net, bits, 'ipv4');
// IPv6: only global unicast (2000::/3), without the tunnel and documentation ranges in it.
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
] as const)
	closed.addSubnet(net, bits, 'ipv6');

/** Whether an IP address is public: IPv4 outside the special-purpose ranges (RFC 6890), IPv6 global unicast. */
export function isPublicNumber(number: string): boolean {
	const family = isIP(number);
	if (family === 4) return !closed.check(number, 'ipv4');
	return family === 6 && open6.check(number, 'ipv6') && !closed.check(number, 'ipv6');
}

/** `dns.lookup` that fails with `PrivateAddress` if any address of a host is private. Runs on connecting, so DNS rebinding cannot bypass it. */
export const publicLookup: LookupFunction = (host, options, callback) => {
	lookUp(host, { ...options, all: true }, (error, numbers: LookupAddress[]) => {
		const first = numbers?.[0];
		if (error || !first) callback(error ?? new Error(`No number for ${host}`), '', 4);
		else if (!numbers.every(({ address }) => isPublicNumber(address))) callback(new PrivateAddress(`${host} is not a public host`), '', 4);
		else if (options.all) callback(null, numbers);
		else callback(null, first.address, first.family);
	});
};

/** For tests: `dns.lookup` that resolves every host to this machine. */
export const lookupHere: LookupFunction = (_host, options, callback) => {
	if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }]);
	else callback(null, '127.0.0.1', 4);
};
