import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** What the disable directives of one file cover. */
export interface Suppressions {
	/** Whether a report of `ruleId` that starts on `line` (1-based) is dropped. */
	isSuppressed(ruleId: string, line: number): boolean;
}

interface Directive {
	readonly type: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
	readonly node: TSESTree.Comment;
	readonly value: string;
}

interface DirectiveReader {
	getDisableDirectives?: () => { readonly directives: readonly Directive[] };
}

/** Reads the disable directives of the file. Linters that do not offer them give none. */
export function readSuppressions(sourceCode: Readonly<TSESLint.SourceCode>): Suppressions {
	const reader: DirectiveReader = sourceCode as DirectiveReader;
	const directives = reader.getDisableDirectives?.().directives ?? [];
	const lines = directives.filter(isSingleLine);
	const blocks = directives.filter(directive => !isSingleLine(directive));
	return {
		isSuppressed: (ruleId, line) =>
			lines.some(directive => lineOf(directive) === line && names(directive, ruleId)) ||
			isInDisabledBlock(blocks, ruleId, line),
	};
}

function isSingleLine({ type }: Directive): boolean {
	return type === 'disable-line' || type === 'disable-next-line';
}

function lineOf({ type, node }: Directive): number {
	return type === 'disable-line' ? node.loc.start.line : node.loc.end.line + 1;
}

function names({ value }: Directive, ruleId: string): boolean {
	const rules = value
		.split(',')
		.map(rule => rule.trim())
		.filter(rule => rule !== '');
	return rules.length === 0 || rules.includes(ruleId);
}

function isInDisabledBlock(blocks: readonly Directive[], ruleId: string, line: number): boolean {
	const last = blocks.findLast(block => block.node.loc.start.line <= line && names(block, ruleId));
	return last?.type === 'disable';
}
