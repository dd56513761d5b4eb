import { folders, isFolder } from './kinds.ts';
import type { RecordRule } from './record.ts';
import { translationRuleOf } from './translations.ts';

/** How the file of a record, or of a translation of one, is read; undefined for every other file. */
export function ruleOf(path: string): RecordRule | undefined {
	const [folder = '', ...names] = path.split('/');
	if (isFolder(folder) && names.length === 1 && path.endsWith(folders[folder].extension)) return folders[folder];
	return translationRuleOf(path);
}
