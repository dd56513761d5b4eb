import { lstatSync, readdirSync, watch, type FSWatcher } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * Be told of every change in a content folder, until the function that this gives is called. Folders
 * are watched and not their files, of which there may be thousands; links are not followed.
 */
export function watchContent(folder: string, changed: () => void): () => void {
	const watchers = new Map<string, FSWatcher>();
	follow(folder);
	return () => leave(folder);

	function follow(path: string): void {
		const watcher = watch(path, { persistent: false }, (_event, name) => {
			// Of an editor: hidden files are not read.
			if (name?.startsWith('.')) return;
			if (name !== null) followAnew(join(path, name));
			changed();
		});
		// It is gone, which the folder above tells, too.
		watcher.on('error', () => leave(path));
		watchers.set(path, watcher);
		for (const entry of readdirSync(path, { withFileTypes: true })) if (entry.isDirectory()) follow(join(path, entry.name));
	}

	/** A folder may be new, gone, or another one of the same name. */
	function followAnew(path: string): void {
		leave(path);
		try {
			if (lstatSync(path).isDirectory()) follow(path);
		} catch {
			leave(path);
		}
	}

	function leave(path: string): void {
		for (const [watched, watcher] of watchers) {
			if (!`${watched}${sep}`.startsWith(`${path}${sep}`)) continue;
			watchers.delete(watched);
			watcher.close();
		}
	}
}
