import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Binding } from './binding.js';
import type { ModuleReference } from './module-reference.js';

import { findVariable } from './find-variable.js';
import { findThenObject, isTopLevel } from './declaration-place.js';
import { findDefinition, isReassigned } from './definition.js';
import { collectLocalExports } from './local-exports.js';
import { findWrapped } from './find-wrapped.js';
import { readImportPath, readKey, readPatternPath, readQualifiedPath } from './member-path.js';

type Source = Readonly<TSESLint.SourceCode>;
type Definition = TSESLint.Scope.Definition;

/** Returns what an expression, or the name of a type, stands for; undefined where that is not plain to see. */
export type FindBinding = (node: TSESTree.Node) => Binding | undefined;

/** Creates the reader of bindings for one file; each node is read once. */
export function createFindBinding(sourceCode: Source, references: readonly ModuleReference[]): FindBinding {
	const finder = new BindingFinder(sourceCode, references);
	return node => finder.find(node);
}

/** How many names and members in a row are read; whoever writes more of them writes for no reader. */
const maximumDepth = 500;

class BindingFinder {
	readonly #source: Source;
	readonly #byRange: ReadonlyMap<number, ModuleReference>;
	readonly #known = new Map<TSESTree.Node, Binding | undefined>();
	#exports: ReadonlyMap<string, readonly string[]> | undefined;
	#depth = 0;

	constructor(sourceCode: Source, references: readonly ModuleReference[]) {
		this.#source = sourceCode;
		this.#byRange = new Map(references.map(reference => [keyOf(reference), reference]));
	}

	find(node: TSESTree.Node): Binding | undefined {
		if (!this.#known.has(node) && this.#depth < maximumDepth) {
			// A constant that is defined by itself stands for nothing.
			this.#known.set(node, undefined);
			this.#depth += 1;
			this.#known.set(node, this.#read(node));
			this.#depth -= 1;
		}
		return this.#known.get(node);
	}

	#read(node: TSESTree.Node): Binding | undefined {
		switch (node.type) {
			case 'Identifier':
			case 'JSXIdentifier':
				return this.#readName(node);
			case 'MemberExpression':
				return this.#readMember(node.object, readKey(node));
			case 'TSQualifiedName':
				return this.#readMember(node.left, node.right.name);
			default:
				return values.has(node.type) ? this.#declare(node, '') : this.#readObject(node);
		}
	}

	/** What gives a module object. */
	#readObject(node: TSESTree.Node): Binding | undefined {
		switch (node.type) {
			case 'CallExpression':
				return this.#readModule(node, 'require');
			case 'AwaitExpression':
				return this.#readModule(node.argument, 'dynamic') ?? this.#readModule(node.argument, 'mock');
			case 'TSImportType':
				return this.#readImportType(node);
			default:
				return this.#readWrapped(node);
		}
	}

	#readWrapped(node: TSESTree.Node): Binding | undefined {
		const value = findWrapped(node);
		return value && this.find(value);
	}

	/** A call or expression that gives a module object. */
	#readModule(node: TSESTree.Node, form: ModuleReference['form']): Binding | undefined {
		const reference = this.#byRange.get(keyOf(node));
		return reference?.form === form ? { kind: 'imported', reference, path: [] } : undefined;
	}

	#readImportType(node: TSESTree.TSImportType): Binding | undefined {
		const whole = this.#readModule(node, 'type');
		return node.qualifier == null ? whole : extend(whole, readQualifiedPath(node.qualifier));
	}

	#readMember(object: TSESTree.Node, name: string | undefined): Binding | undefined {
		return name === undefined ? undefined : extend(this.find(object), [name]);
	}

	#readName(node: TSESTree.Identifier | TSESTree.JSXIdentifier): Binding | undefined {
		const variable = findVariable(this.#source.getScope(node), node.name);
		const definition = variable === null ? undefined : findDefinition(variable, node);
		return variable === null || definition === undefined || isReassigned(variable)
			? undefined
			: this.#readDefinition(definition);
	}

	#readDefinition({ type, node, name }: Definition): Binding | undefined {
		if (declarations.has(String(type))) {
			return node.type === 'TSTypeParameter' ? undefined : this.#declare(node, nameOfIdentifier(name));
		}
		switch (String(type)) {
			case 'ImportBinding':
				return this.#readImport(node);
			case 'Variable':
				return node.type === 'VariableDeclarator' ? this.#readVariable(node, name) : undefined;
			case 'Parameter':
				return this.#readParameter(node, name);
			default:
				return undefined;
		}
	}

	#readImport(node: TSESTree.Node): Binding | undefined {
		if (node.type === 'TSImportEqualsDeclaration') {
			return node.moduleReference.type === 'TSExternalModuleReference'
				? this.#readModule(node, 'require')
				: this.find(node.moduleReference);
		}
		const reference = node.parent == null ? undefined : this.#byRange.get(keyOf(node.parent));
		return reference && isClause(node)
			? extend({ kind: 'imported', reference, path: [] }, readImportPath(node))
			: undefined;
	}

	#readVariable(declarator: TSESTree.VariableDeclarator, name: TSESTree.Node): Binding | undefined {
		const { id, init } = declarator;
		const value = init == null ? undefined : this.find(init);
		if (id.type !== 'Identifier') {
			const path = readPatternPath(id, name);
			return path && extend(value, path);
		}
		if (value === undefined) {
			return this.#declare(declarator, id.name);
		}
		return value.kind === 'declared' && value.name === '' ? this.#declare(value.node, id.name) : value;
	}

	/** The module object that `import('…').then(…)` hands over. */
	#readParameter(callback: TSESTree.Node, name: TSESTree.Node): Binding | undefined {
		const promise = findThenObject(callback);
		const first = 'params' in callback ? callback.params[0] : undefined;
		const path = first === undefined ? undefined : readPatternPath(first, name);
		return promise === undefined || path === undefined
			? undefined
			: extend(this.#readModule(promise, 'dynamic'), path);
	}

	#declare(node: TSESTree.Node, name: string): Binding {
		this.#exports ??= collectLocalExports(this.#source.ast);
		const exportNames = isTopLevel(node) ? (this.#exports.get(name) ?? []) : [];
		const isDefault = name === '' && node.parent?.type === 'ExportDefaultDeclaration';
		return { kind: 'declared', name, node, path: [], exportNames: isDefault ? ['default'] : exportNames };
	}
}

/** One number for a range: no text is longer than the factor. */
function keyOf({ range: [start, end] }: Pick<ModuleReference, 'range'>): number {
	return start * 2 ** 26 + end;
}

function extend(binding: Binding | undefined, path: readonly string[]): Binding | undefined {
	return binding && { ...binding, path: [...binding.path, ...path] };
}

function isClause(node: TSESTree.Node): node is TSESTree.ImportClause {
	return /^Import(?:Default|Namespace)?Specifier$/u.test(node.type);
}

const values: ReadonlySet<string> = new Set([
	'ClassExpression',
	'ClassDeclaration',
	'ObjectExpression',
	'FunctionExpression',
	'ArrowFunctionExpression',
]);

const declarations: ReadonlySet<string> = new Set([
	'ClassName',
	'FunctionName',
	'TSEnumName',
	'Type',
	'TSModuleName',
]);

function nameOfIdentifier(node: TSESTree.Node): string {
	return node.type === 'Identifier' ? node.name : '';
}
