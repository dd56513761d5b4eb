import type { Fault } from '../model/fault.ts';
import { faultOfId } from '../model/id.ts';
import { recordKinds, type RecordKind } from '../model/kinds.ts';
import { didYouMean } from '../model/suggestion.ts';
import { faultOfUrl } from '../model/url.ts';

/** The target of a link in content. */
export type Target =
	| { target: 'record'; to: RecordKind; id: string }
	| { target: 'path'; path: string }
	| { target: 'web'; url: string; warning?: Fault }
	| { target: 'mail'; url: string };

/** Parses the address of a link, or returns the fault for which it is not accepted. */
export function targetOf(url: string): Target | Fault {
	if (url === '') return { message: 'The link leads nowhere', hint: 'Write an address between the round brackets' };
	if (/[\u0000-\u001f\u007f\\]/.test(url)) {
		return { message: 'The address has a control character or a backslash in it', hint: 'Copy the address again' };
	}
	const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
	if (scheme === undefined) return pathTarget(url);
	const rest = url.slice(scheme.length + 1);
	const kind = recordKinds.find((name) => name === scheme);
	if (kind) return faultOfId(rest) ?? { target: 'record', to: kind, id: rest };
	if (scheme === 'https') return faultOfUrl(url) ?? { target: 'web', url };
	if (scheme === 'http') {
		const warning = { message: `The address "${url}" is not encrypted`, hint: 'Write https:// if the site has it' };
		return faultOfUrl(url) ?? { target: 'web', url, warning };
	}
	if (scheme === 'mailto') {
		const isMail = /^[^\s@?]+@[^\s@?]+\.[^\s@?]+$/.test(rest);
		return isMail ? { target: 'mail', url } : { message: `"${rest}" is not an address of e-mail`, hint: 'Write mailto:name@example.org' };
	}
	const known = [...recordKinds, 'https', 'http', 'mailto'];
	return {
		message: `Links that begin with "${scheme}:" are not accepted`,
		hint: didYouMean(scheme, known, 'Write https://…, mailto:…, a path such as /about/, or event:id'),
	};
}

function pathTarget(url: string): Target | Fault {
	if (url.startsWith('//')) return { message: `The address "${url}" leads to another host`, hint: 'Write it with https:' };
	return { target: 'path', path: url };
}
