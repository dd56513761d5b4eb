import { lstatSync, readdirSync, watch, type FSWatcher } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * Calls `changed` on every change in a content folder; returns a function that stops this. Watches folders, not
 * files, of which there may be thousands; does not follow symbolic links.
 */
export function watchContent(folder: string, changed: () => void): () => void {
	const watchers = new Map<string, FSWatcher>();
	follow(folder);
	return () => leave(folder);

	function follow(path: string): void {
		const watcher = watch(path, { persistent: false }, (_event, name) => {
			// Hidden files, such as an editor’s, are not read.
			if (name?.startsWith('.')) return;
			if (name !== null) watchAgain(join(path, name));
			changed();
		});
		// The folder was deleted; the watcher of its parent reports that too.
		watcher.on('error', () => leave(path));
		watchers.set(path, watcher);
		for (const entry of readdirSync(path, { withFileTypes: true })) if (entry.isDirectory()) follow(join(path, entry.name));
	}

	/** Starts watching a path again: the folder may be new, deleted, or replaced. */
	function watchAgain(path: string): void {
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
