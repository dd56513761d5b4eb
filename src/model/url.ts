import { checkedText, type Fault } from './fault.ts';

/** A URL on the public web, `https` or `http` (WHATWG URL). */
export const urlSchema = checkedText(faultOfUrl);

/** The fault if a URL cannot be linked from a public page. */
export function faultOfUrl(text: string): Fault | undefined {
	if (/\s/.test(text)) return { message: `The address "${text}" has a space in it`, hint: 'Write %20 for a space inside an address' };
	if (!/^https?:\/\//i.test(text)) {
		return { message: `"${text}" is not an address of the web`, hint: 'Write the whole address, from https:// on' };
	}
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (!url) return { message: `The address "${text}" cannot be read`, hint: 'Copy it from the address bar; a port is between 1 and 65535' };
	if (url.username || url.password) {
		return { message: `The address at ${url.host} contains a user name or password`, hint: 'Delete everything before the @' };
	}
	if (!isPublicHost(url.hostname)) {
		return { message: `"${url.hostname}" is not a public host`, hint: 'Give the address that every reader can open' };
	}
	const written = /^https?:\/\/([^/?#:]*)/i.exec(text)?.[1] ?? '';
	if (mixesScripts(written)) {
		return {
			message: `The host "${written}" mixes letters of several scripts`,
			hint: `It stands for ${url.hostname}; write that if it is meant`,
		};
	}
	return undefined;
}

function isPublicHost(host: string): boolean {
	if (host.startsWith('[') || /^[\d.]+$/.test(host)) return false;
	return /\.[a-z][a-z0-9-]*$/i.test(host) && !/\.(localhost|local|internal|test|invalid|home|lan)$/i.test(host);
}

/** Whether a host mixes Latin with Cyrillic or Greek letters, which look the same and lead elsewhere (UTS #39). */
function mixesScripts(host: string): boolean {
	return host.split('.').some((label) => {
		const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
		return scripts.filter((script) => script.test(label)).length > 1;
	});
}
