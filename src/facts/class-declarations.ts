import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** A class that the file declares under a name. */
export interface ClassDeclaration {
	readonly name: string;
	/** Where the name is written. */
	readonly id: TSESTree.Identifier;
	readonly node: TSESTree.ClassDeclaration | TSESTree.ClassExpression;
}

/** Returns the classes of the file that have a name, own or from their variable; those only declared as types are none. */
export function collectClassDeclarations({
	scopeManager,
	text,
}: Readonly<TSESLint.SourceCode>): ClassDeclaration[] {
	const scopes = text.includes('class') ? (scopeManager?.scopes ?? []) : [];
	return scopes.flatMap(({ block, type }) => {
		const node = String(type) === 'class' && isClass(block) ? block : undefined;
		const id = node && findName(node);
		return node === undefined || id === undefined ? [] : { name: id.name, id, node };
	});
}

function isClass(node: TSESTree.Node): node is ClassDeclaration['node'] {
	return (node.type === 'ClassDeclaration' && node.declare !== true) || node.type === 'ClassExpression';
}

function findName({ id, parent }: ClassDeclaration['node']): TSESTree.Identifier | undefined {
	const variable = parent.type === 'VariableDeclarator' ? parent.id : undefined;
	return variable?.type === 'Identifier' ? variable : (id ?? undefined);
}
