import type { TSESTree } from '@typescript-eslint/utils';

/** Returns the object that a factory gives, or the object itself; undefined where that is not plain to see. */
export function findMockObject(factory: TSESTree.Node): TSESTree.ObjectExpression | undefined {
	switch (factory.type) {
		case 'ObjectExpression':
			return factory;
		case 'TSAsExpression':
		case 'TSSatisfiesExpression':
			return findMockObject(factory.expression);
		case 'ArrowFunctionExpression':
		case 'FunctionExpression':
			return findMockObject(factory.body);
		case 'BlockStatement':
			return findReturned(factory);
		default:
			return undefined;
	}
}

function findReturned({ body }: TSESTree.BlockStatement): TSESTree.ObjectExpression | undefined {
	const last = body.at(-1);
	const isOnly = body.every(statement => statement === last || statement.type === 'VariableDeclaration');
	return isOnly && last?.type === 'ReturnStatement' && last.argument !== null
		? findMockObject(last.argument)
		: undefined;
}
