import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { createLastKnown } from './last-known.js';

type Source = Readonly<TSESLint.SourceCode>;

const names = createLastKnown<TSESTree.Program, ReadonlySet<string>>();

const statements = createLastKnown<TSESTree.Program, readonly TSESTree.ProgramStatement[]>();

/** Returns the top-level statements of a file; those of a single-file component stand in its script elements. */
export function collectStatements({ ast }: Source): readonly TSESTree.ProgramStatement[] {
	return statements.recall(ast, () => readStatements(ast));
}

function readStatements(ast: TSESTree.Program): readonly TSESTree.ProgramStatement[] {
	const all = ast.body.some(({ type }) => type.startsWith('Svelte')) ? collectScripts(ast) : ast.body;
	return all.some(isRepeated) ? all.filter((...at) => !isRepeated(...at)) : all;
}

/** TypeScript reads `await` and a line that begins with `import(` twice, and then lists what follows it twice. */
function isRepeated({ range }: TSESTree.Node, index: number, statements: readonly TSESTree.Node[]): boolean {
	const last = statements[index - 1]?.range;
	return last?.[0] === range[0] && last[1] === range[1];
}

function collectScripts({ body }: TSESTree.Program): TSESTree.ProgramStatement[] {
	return body.flatMap(node => {
		const element = node as { readonly type: string; readonly body?: TSESTree.ProgramStatement[] };
		// The Svelte parser keeps the scripts among the elements of the page.
		if (element.type === 'SvelteScriptElement') {
			return element.body ?? [];
		}
		return element.type.startsWith('Svelte') ? [] : [node];
	});
}

/** Whether the template or the style of a single-file component names something; rather too often than too seldom. */
export function isNamedOutsideScript(name: string, sourceCode: Source): boolean {
	const named = names.recall(sourceCode.ast, () => readNames(sourceCode));
	const hyphenated = name.replace(/\B[A-Z]/gu, '-$&').toLowerCase();
	return named.has(name) || named.has(hyphenated);
}

/** The words of a component that stand outside of its statements; none for any other file. */
function readNames(sourceCode: Source): ReadonlySet<string> {
	const { text } = sourceCode;
	if (!/<script\b/iu.test(text)) {
		return new Set();
	}
	const all = collectStatements(sourceCode);
	const ends = [0, ...all.map(({ range }) => range[1])];
	const starts = [...all.map(({ range }) => range[0]), text.length];
	const rest = ends.map((end, index) => text.slice(end, starts[index])).join('\n');
	const isComponent = /<script\b/iu.test(rest);
	return new Set(
		isComponent ? [...(rest.match(/[\p{ID_Continue}$]+/gu) ?? []), ...(rest.match(/[\w-]+/gu) ?? [])] : [],
	);
}
