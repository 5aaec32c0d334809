import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import QuickLRU from 'quick-lru';

/** Parses the text of a module; undefined for a language that the parser does not read; throws where it is not valid. */
export type ModuleParser = (text: string, file: string) => TSESTree.Program | undefined;

type Parser = TSESLint.Parser.LooseParserModule;
type Tree = ReturnType<ModuleParser>;

const known = new WeakMap<Parser, ModuleParser>();

/** Returns the linter's parser, set up for the text of another module; undefined where the linter names none. */
export function createModuleParser(parser: Parser | undefined): ModuleParser | undefined {
	if (parser == null) {
		return undefined;
	}
	const parse = known.get(parser) ?? keepTrees((text, file) => attemptModule(parser, text, file));
	known.set(parser, parse);
	return parse;
}

/** What asks for a module asks again soon: its tree is kept for as long as there is memory to spare. */
function keepTrees(parse: ModuleParser): ModuleParser {
	const trees = new QuickLRU<string, WeakRef<{ text: string; program: Tree }>>({ maxSize: 500 });
	return (text, file) => {
		const tree = trees.get(file)?.deref();
		if (tree?.text === text) {
			return tree.program;
		}
		const program = parse(text, file);
		trees.set(file, new WeakRef({ text, program }));
		return program;
	};
}

/** A text of TypeScript is nothing to a parser of JavaScript: that it refuses it says nothing of the text. */
function attemptModule(parser: Parser, text: string, file: string): Tree {
	try {
		return parseModule(parser, text, file);
	} catch (error) {
		if (/\.[cm]?tsx?$/u.test(file) && !isReadingTypes(parser)) {
			return undefined;
		}
		throw error;
	}
}

function isReadingTypes(parser: Parser): boolean {
	try {
		parseModule(parser, 'let a: b;', 'a.ts');
		return true;
	} catch {
		return false;
	}
}

function parseModule(parser: Parser, text: string, file: string): TSESTree.Program {
	const options = {
		filePath: file,
		sourceType: 'module',
		ecmaVersion: 'latest',
		// JSX may stand in any script but one of TypeScript, where it would make casts ambiguous.
		ecmaFeatures: { jsx: !/\.[cm]?ts$/u.test(file) },
		jsDocParsingMode: 'none',
	};
	const result: unknown =
		'parseForESLint' in parser ? parser.parseForESLint(text, options).ast : parser.parse(text, options);
	return result as TSESTree.Program;
}
