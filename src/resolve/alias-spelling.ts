import type { Alias } from './alias.js';
import type { EndingStyle } from './path-spelling.js';

import { reverseAlias } from './alias.js';
import { readExtension, stripPath, withoutExtension } from './extensions.js';
import { collectEndings } from './path-spelling.js';

/** The specifiers with which an alias may mean a file, the one in style first. */
export function collectAliasSpellings(alias: Alias, file: string, style: EndingStyle): readonly string[] {
	if (!alias.target.includes('*')) {
		return stripPath(alias.target) === stripPath(file) ? [alias.key] : [];
	}
	const extension = readExtension(alias.target);
	const endings = extension === '' ? collectEndings(file, style) : [withoutExtension(file) + extension];
	return endings.flatMap(ending => reverseAlias(alias, ending) ?? []);
}
