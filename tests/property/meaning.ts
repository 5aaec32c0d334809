import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Declaration } from './origins.js';
import type { Origin } from './registry-model.js';

import { parseSource } from '../support/source-code.js';
import type { ModuleKey } from './world.js';

import { readKind, readModule, readName, readOrigin } from './origins.js';
import { collectReferences } from './references.js';
import { collectRequired, readRuntimeMeaning } from './runtime-meaning.js';

type Source = Readonly<TSESLint.SourceCode>;
/** Returns where an export lives now. */
export type FindHome = (origin: Origin) => Origin;

/** What a text says, whatever it calls the things that it imports. */
export interface Meaning {
	/** What the declarations take and export; `imports` come in no order that counts. */
	readonly imports: readonly string[];
	readonly effects: readonly string[];
	/** Every other token and comment in order, references to imports replaced by what they mean. */
	readonly rest: readonly string[];
	readonly comments: readonly string[];
	/** How the declarations are written. */
	readonly quotes: ReadonlySet<string>;
	readonly endings: ReadonlySet<boolean>;
	/** The modules that are evaluated with the file. */
	readonly evaluates: readonly ModuleKey[];
}

/** Reads what a text says; `findHome` is applied to everything it imports. */
export function readMeaning(text: string, findHome: FindHome, jsx: boolean): Meaning {
	const sourceCode = parseSource(text.replace(/^\uFEFF/u, ''), jsx);
	const declarations = sourceCode.ast.body.filter(isFirst).filter(isDeclaration);
	return {
		imports: declarations.flatMap(node => readNames(node, findHome)).sort(),
		effects: declarations.filter(isEffect).map(({ source }) => source.value),
		rest: readRest(sourceCode, declarations, findHome),
		comments: sourceCode.getAllComments().map(({ value }) => value),
		quotes: new Set(declarations.map(({ source }) => source.raw.charAt(0))),
		evaluates: [
			...declarations.filter(isEvaluating).map(({ source }) => readModule(source.value)),
			...collectRequired(sourceCode),
		],
		endings: new Set(declarations.map(node => hasSemicolon(node, sourceCode))),
	};
}

/** A parser that reads an `await` twice lists what follows it twice: at the same place. */
function isFirst({ range }: TSESTree.Node, index: number, body: readonly TSESTree.Node[]): boolean {
	return body[index - 1]?.range.join() !== range.join();
}

function isDeclaration(node: TSESTree.Node): node is Declaration {
	return (
		node.type === 'ImportDeclaration' ||
		node.type === 'ExportAllDeclaration' ||
		(node.type === 'ExportNamedDeclaration' && node.source !== null)
	);
}

/** A semicolon on a line of its own guards the next statement. */
function hasSemicolon(node: Declaration, sourceCode: Source): boolean {
	const [before, last] = sourceCode.getLastTokens(node, 2);
	return last?.value === ';' && last.loc.start.line === before?.loc.end.line;
}

function isEvaluating(node: Declaration): boolean {
	return (node.type === 'ImportDeclaration' ? node.importKind : node.exportKind) !== 'type';
}

function isEffect(node: Declaration): boolean {
	return node.type !== 'ExportAllDeclaration' && node.specifiers.length === 0;
}

function readNames(node: Declaration, findHome: FindHome): string[] {
	const attributes = node.attributes.map(({ value }) => value.value).join();
	if (node.type === 'ExportAllDeclaration') {
		return [
			`${node.exportKind} * as ${node.exported && readName(node.exported)} of ${node.source.value} ${attributes}`,
		];
	}
	const whole = node.type === 'ImportDeclaration' ? node.importKind : node.exportKind;
	return node.specifiers.map(specifier => {
		const kind = whole === 'type' ? whole : readKind(specifier);
		const alias = specifier.type === 'ExportSpecifier' ? ` as ${readName(specifier.exported)}` : '';
		return `${kind} ${printOrigin(readOrigin(specifier, node.source.value), findHome)}${alias} ${attributes}`;
	});
}

/** A namespace object stands for itself: what counts is what is read from it. */
function printOrigin(origin: Origin, findHome: FindHome): string {
	const { module, name } = origin.name === '*' ? { module: 'any', name: '*' } : findHome(origin);
	return `‹${module} ${name}›`;
}

function readRest(sourceCode: Source, declarations: readonly Declaration[], findHome: FindHome): string[] {
	const print = (origin: Origin): string => printOrigin(origin, findHome);
	const runtime = readRuntimeMeaning(sourceCode, print);
	const meanings = new Map(
		[...collectReferences(sourceCode, print), ...runtime.meanings].map(([{ range }, words]) => [
			range[0],
			words,
		]),
	);
	const left = [...declarations.map(({ range }) => range), ...runtime.kept];
	return sourceCode.tokensAndComments
		.filter(({ range }) => !left.some(([start, end]) => start <= range[0] && range[1] <= end))
		.flatMap(({ range, value }) => meanings.get(range[0]) ?? [value]);
}
