import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Meaning, Print } from './references.js';
import type { ModuleKey } from './world.js';

import { readModule } from './origins.js';
import { describeMember } from './references.js';

type Source = Readonly<TSESLint.SourceCode>;

/** What a text takes at run time: what its tokens mean, and the tokens that a mock needs to keep the rest of a module. */
export interface RuntimeMeaning {
	readonly meanings: readonly Meaning[];
	readonly kept: readonly TSESTree.Range[];
}

/** Reads calls of `import`, `require` and mock functions. */
export function readRuntimeMeaning(sourceCode: Source, print: Print): RuntimeMeaning {
	const nodes = collectNodes(sourceCode);
	return {
		meanings: [
			...nodes.filter(isModulePath).map((node): Meaning => [node, ['‹path›']]),
			...nodes.flatMap(node => describeCall(node, sourceCode, print)),
		],
		kept: nodes.flatMap(node => collectKept(node, sourceCode)),
	};
}

/** Returns the modules that the text requires. */
export function collectRequired(sourceCode: Source): ModuleKey[] {
	return collectNodes(sourceCode).flatMap(node => {
		const isRequire =
			node.type === 'TSExternalModuleReference' ||
			(node.type === 'CallExpression' && printCallee(node.callee) === 'require');
		const path = isRequire ? readPath(findPath(node), sourceCode) : undefined;
		return path === undefined ? [] : [readModule(path)];
	});
}

function collectNodes({ ast, visitorKeys }: Source): TSESTree.Node[] {
	const nodes: TSESTree.Node[] = [ast];
	for (const node of nodes) {
		const children = (visitorKeys[node.type] ?? []).flatMap(
			key => (node as unknown as Record<string, TSESTree.Node | TSESTree.Node[] | null>)[key] ?? [],
		);
		nodes.push(...children.filter(child => child !== null));
	}
	return nodes;
}

function isModulePath(node: TSESTree.Node): boolean {
	const text = readText(node);
	return text !== undefined && /^(?:\.\.?|@)\//u.test(text);
}

function readText(node: TSESTree.Node | undefined): string | undefined {
	if (node?.type === 'TemplateLiteral') {
		return node.expressions.length === 0 ? node.quasis[0]?.value.raw : undefined;
	}
	return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

/** Reads the specifier itself, or through the one constant that holds it. */
function readPath(node: TSESTree.Node | undefined, { ast }: Source): string | undefined {
	if (node?.type !== 'Identifier') {
		return readText(node);
	}
	const declarators = ast.body.flatMap(statement =>
		statement.type === 'VariableDeclaration' ? statement.declarations : [],
	);
	const found = declarators.find(({ id }) => id.type === 'Identifier' && id.name === node.name);
	return readText(found?.init ?? undefined);
}

function describeCall(node: TSESTree.Node, sourceCode: Source, print: Print): Meaning[] {
	const path = readPath(findPath(node), sourceCode);
	const module = path === undefined ? undefined : readModule(path);
	if (module === undefined) {
		return [];
	}
	const describe: Describe = name => print({ module, name });
	const factory = node.type === 'CallExpression' ? node.arguments[1] : undefined;
	const keys =
		factory === undefined ? [] : describeProperties(findReturned(factory)?.properties ?? [], describe);
	return [...keys, ...describeObject(node, sourceCode, describe)];
}

type Describe = (name: string) => string;

const takers = /^(?:require|(?:vi|jest)\.(?:mock|importActual|requireActual))$/u;

/** The specifier of a call that takes a module. */
function findPath(node: TSESTree.Node): TSESTree.Node | undefined {
	switch (node.type) {
		case 'ImportExpression':
			return node.source;
		case 'TSExternalModuleReference':
			return node.expression;
		case 'CallExpression': {
			const [first] = node.arguments;
			const isTaker = takers.test(printCallee(node.callee));
			return isTaker ? (first?.type === 'ImportExpression' ? first.source : first) : undefined;
		}
		default:
			return undefined;
	}
}

function printCallee(callee: TSESTree.Node): string {
	switch (callee.type) {
		case 'Identifier':
			return callee.name;
		case 'MemberExpression':
			return `${printCallee(callee.object)}.${printCallee(callee.property)}`;
		default:
			return '';
	}
}

function findReturned(node: TSESTree.Node | null | undefined): TSESTree.ObjectExpression | undefined {
	switch (node?.type) {
		case 'ArrowFunctionExpression':
			return findReturned(node.body);
		case 'BlockStatement':
			return findReturned(node.body.at(-1));
		case 'ReturnStatement':
			return findReturned(node.argument);
		default:
			return node?.type === 'ObjectExpression' ? node : undefined;
	}
}

function describeObject(node: TSESTree.Node, sourceCode: Source, describe: Describe): Meaning[] {
	const { parent } = node;
	switch (parent?.type) {
		case 'AwaitExpression':
			return describeObject(parent, sourceCode, describe);
		case 'VariableDeclarator':
			return parent.init === node ? describeBinding(parent.id, parent, { sourceCode, describe }) : [];
		case 'TSImportEqualsDeclaration':
			return describeBinding(parent.id, parent, { sourceCode, describe });
		case 'MemberExpression': {
			const then = findThen(parent);
			return then?.params[0] === undefined
				? describeMember(node, describe)
				: describeBinding(then.params[0], then, { sourceCode, describe });
		}
		default:
			return [];
	}
}

function findThen({
	property,
	parent,
}: TSESTree.MemberExpression): TSESTree.ArrowFunctionExpression | undefined {
	const isThen = property.type === 'Identifier' && property.name === 'then';
	const [callback] = isThen && parent.type === 'CallExpression' ? parent.arguments : [];
	return callback?.type === 'ArrowFunctionExpression' ? callback : undefined;
}

function describeBinding(
	id: TSESTree.Node,
	declaration: TSESTree.Node,
	{ sourceCode, describe }: { sourceCode: Source; describe: Describe },
): Meaning[] {
	if (id.type === 'ObjectPattern') {
		return describeProperties(id.properties, describe);
	}
	const variables = sourceCode.scopeManager?.getDeclaredVariables(declaration) ?? [];
	return variables.flatMap(({ references }) =>
		references.flatMap(({ identifier }) => describeMember(identifier, describe)),
	);
}

/** A shorthand is read as if it were written out. */
function describeProperties(properties: readonly TSESTree.Node[], describe: Describe): Meaning[] {
	return properties.flatMap((property): Meaning[] => {
		if (property.type !== 'Property') {
			return [];
		}
		const { key, shorthand } = property;
		const name = key.type === 'Identifier' ? key.name : (readText(key) ?? '?');
		return [[key, shorthand ? [describe(name), ':', name] : [describe(name)]]];
	});
}

const originals = /^\.\.\.(?:\(await importOriginal\(\)\)|jest\.requireActual\(.*\))$/u;

/** What keeps a mocked module's other exports: the spread, and the parameter and keyword that it takes. */
function collectKept(node: TSESTree.Node, sourceCode: Source): TSESTree.Range[] {
	if (node.type === 'SpreadElement' && originals.test(sourceCode.getText(node))) {
		const comma = sourceCode.getTokenAfter(node);
		return [[node.range[0], comma?.value === ',' ? comma.range[1] : node.range[1]]];
	}
	if (node.type !== 'ArrowFunctionExpression' || !node.async) {
		return [];
	}
	const keyword: TSESTree.Range = [node.range[0], node.range[0] + 'async'.length];
	return [keyword, ...node.params.map(({ range }) => range)];
}
