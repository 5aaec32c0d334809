import type { ImportBinding } from './import-clause.js';

const heads = /\b(?:extends|implements)\b([^{;=]*)/g;
const names = /[\w$][\w$.]*/g;

/** Returns the names that stand behind `extends` and `implements`, each as its parts; rather too many than too few. */
export function collectParentNames(text: string): string[][] {
	const found = [...text.matchAll(heads)].flatMap(([, head = '']) => head.match(names) ?? []);
	return [...new Set(found)].map(name => name.split('.'));
}

/** Returns the names that lead from the module object to what is read of an imported name. */
export function pathOf({ imported }: ImportBinding, rest: readonly string[]): readonly string[] {
	return imported === '*' ? rest : [imported, ...rest];
}
