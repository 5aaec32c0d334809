import type { TSESTree } from '@typescript-eslint/utils';

/** Syntax of one name in the braces, or before the braces, of an import or re-export. */
export type MovableNode =
	TSESTree.ImportSpecifier | TSESTree.ImportDefaultSpecifier | TSESTree.ExportSpecifier;

/** One name of a declaration that is to come from another module. */
export interface NameMove {
	readonly node: MovableNode;
	/** Export name in the new module. */
	readonly to: string;
	/** What the file calls it from now on: the binding, or the public name of a re-export. */
	readonly alias: string;
}

/** Returns the move as it stands in a list: `type To as Alias`. */
export function formatMove({ node, to, alias }: NameMove): string {
	const kind = isInlineType(node) ? 'type ' : '';
	return kind + formatPair(to, alias);
}

/** Returns `to as alias`, or one name where both are the same. */
export function formatPair(to: string, alias: string): string {
	return to === alias ? to : `${to} as ${alias}`;
}

function isInlineType(node: MovableNode): boolean {
	switch (node.type) {
		case 'ImportSpecifier':
			return node.importKind === 'type';
		case 'ExportSpecifier':
			return node.exportKind === 'type';
		default:
			return false;
	}
}
