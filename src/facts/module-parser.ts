import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** Parses the text of a module; throws where it is not valid. */
export type ModuleParser = (text: string, file: string) => TSESTree.Program;

/** Returns the linter's parser, set up for the text of another module; undefined where the linter names none. */
export function createModuleParser(
	parser: TSESLint.Parser.LooseParserModule | undefined,
): ModuleParser | undefined {
	if (parser == null) {
		return undefined;
	}
	return (text, file) => {
		const options = {
			filePath: file,
			sourceType: 'module',
			ecmaVersion: 'latest',
			ecmaFeatures: { jsx: /x$/u.test(file) },
		};
		const result: unknown =
			'parseForESLint' in parser ? parser.parseForESLint(text, options).ast : parser.parse(text, options);
		return result as TSESTree.Program;
	};
}
