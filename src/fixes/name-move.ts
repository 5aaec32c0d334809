import type { TSESTree } from '@typescript-eslint/utils';

import { escapeText } from './replace-specifier.js';

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
export function formatMove(move: NameMove): string {
	return (isInlineType(move.node) ? 'type ' : '') + formatPair(move);
}

/** Returns `to as alias`, or one name where both are the same. */
export function formatPair({ node, to, alias }: NameMove): string {
	const [source, own] = partsOf(node);
	const target = formatName(to, source, node);
	const name = formatName(alias, own, node);
	return target === name ? target : `${target} as ${name}`;
}

/** Returns the new name of the export. */
export function formatTarget({ node, to }: NameMove): string {
	return formatName(to, partsOf(node)[0], node);
}

/** A name that stands in quotes keeps them, and one that is not an identifier needs them. */
function formatName(name: string, written: TSESTree.Node | undefined, { parent }: MovableNode): string {
	if (written?.type === 'Literal' && written.value === name) {
		return written.raw;
	}
	if (/^[\p{ID_Start}$_][\p{ID_Continue}$\u200C\u200D]*$/u.test(name)) {
		return name;
	}
	const quote = parent.source?.raw.charAt(0) ?? "'";
	return quote + escapeText(name, quote) + quote;
}

/** The export's name and the file's own name, as they are written. */
function partsOf(node: MovableNode): readonly [source: TSESTree.Node | undefined, own: TSESTree.Node] {
	switch (node.type) {
		case 'ImportSpecifier':
			return [node.imported, node.local];
		case 'ExportSpecifier':
			return [node.local, node.exported];
		default:
			return [undefined, node.local];
	}
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
