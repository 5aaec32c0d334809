import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

type Source = Readonly<TSESLint.SourceCode>;

/**
 * Returns the innermost node at a place of the text; undefined outside of the code. The linter has this too, but looks at
 * each node on the way with two callbacks, which takes ten times as long.
 */
export function findNodeAt(index: number, { ast, visitorKeys }: Source): TSESTree.Node | undefined {
	let found: TSESTree.Node | undefined;
	let next: TSESTree.Node | undefined = isAt(ast, index) ? ast : undefined;
	while (next !== undefined) {
		found = next;
		next = findChild(found, visitorKeys[found.type] ?? Object.keys(found), index);
	}
	return found;
}

function findChild(node: TSESTree.Node, keys: readonly string[], index: number): TSESTree.Node | undefined {
	for (const key of keys) {
		const value = key === 'parent' ? undefined : (node as unknown as Record<string, unknown>)[key];
		const found = Array.isArray(value) ? findItem(value, index) : value;
		if (isNodeAt(found, index)) {
			return found;
		}
	}
	return undefined;
}

/** A long list is nearly always one of statements or members in source order: that is tried first. */
function findItem(items: readonly unknown[], index: number): unknown {
	const likely = items.length > 8 ? items[findFirstBehind(items, index)] : undefined;
	return isNodeAt(likely, index) ? likely : items.find(item => isNodeAt(item, index));
}

/** The position of the first item that ends behind the index, if all of them are in order. */
function findFirstBehind(items: readonly unknown[], index: number): number {
	let first = 0;
	let last = items.length - 1;
	while (first < last) {
		const middle = Math.floor((first + last) / 2);
		const end = (items[middle] as Partial<TSESTree.Node> | null)?.range?.[1] ?? 0;
		if (end > index) {
			last = middle;
		} else {
			first = middle + 1;
		}
	}
	return first;
}

function isNodeAt(value: unknown, index: number): value is TSESTree.Node {
	return (
		typeof value === 'object' && value !== null && 'type' in value && isAt(value as TSESTree.Node, index)
	);
}

function isAt({ range }: Partial<TSESTree.Node>, index: number): boolean {
	return range !== undefined && range[0] <= index && index < range[1];
}
