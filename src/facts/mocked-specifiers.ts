import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

const mockers = new Set(['vi', 'vitest', 'jest']);
const mockCalls = new Set([
	'mock',
	'doMock',
	'unmock',
	'dontMock',
	'doUnmock',
	'importActual',
	'importMock',
	'requireActual',
	'requireMock',
	'createMockFromModule',
	'genMockFromModule',
	'setMock',
	'unstable_mockModule',
	'unstable_unmockModule',
	'deepUnmock',
]);

/** Returns the specifiers that the file hands to the mock functions of vitest and jest. */
export function collectMockedSpecifiers({ ast, visitorKeys }: Readonly<TSESLint.SourceCode>): string[] {
	if (!ast.tokens.some(({ value }) => mockers.has(value))) {
		return [];
	}
	const found: string[] = [];
	const queue: TSESTree.Node[] = [ast];
	for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
		const specifier = node.type === 'CallExpression' ? readMockedSpecifier(node) : undefined;
		if (specifier !== undefined) {
			found.push(specifier);
		}
		queue.push(...collectChildren(node, visitorKeys));
	}
	return found;
}

function readMockedSpecifier({ callee, arguments: [first] }: TSESTree.CallExpression): string | undefined {
	const isMock =
		callee.type === 'MemberExpression' &&
		callee.object.type === 'Identifier' &&
		mockers.has(callee.object.name) &&
		callee.property.type === 'Identifier' &&
		mockCalls.has(callee.property.name);
	return isMock && first !== undefined ? readStaticText(first) : undefined;
}

function readStaticText(node: TSESTree.Node): string | undefined {
	switch (node.type) {
		case 'Literal':
			return typeof node.value === 'string' ? node.value : undefined;
		case 'TemplateLiteral':
			return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? undefined) : undefined;
		case 'ImportExpression':
			return readStaticText(node.source);
		default:
			return undefined;
	}
}

function collectChildren(node: TSESTree.Node, visitorKeys: TSESLint.SourceCode.VisitorKeys): TSESTree.Node[] {
	const fields = node as unknown as Record<string, TSESTree.Node | TSESTree.Node[] | null | undefined>;
	return (visitorKeys[node.type] ?? [])
		.flatMap(key => fields[key] ?? [])
		.filter((child): child is TSESTree.Node => child != null);
}
