import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from './text-edit.js';

import { readIndentation, readLineBreak } from './declaration-layout.js';

/** Methods that are to hand their arguments on. */
export interface Delegates {
	readonly methods: readonly string[];
	/** The field that has them. */
	readonly field: string;
	/** The type of the field, as text. */
	readonly type: string;
}

/** Adds methods behind the last member of a class; null for an empty class, whose layout is not known. */
export function addDelegates(
	body: TSESTree.ClassBody,
	delegates: Delegates,
	sourceCode: Readonly<TSESLint.SourceCode>,
): TextEdit[] | null {
	const { text } = sourceCode;
	const last = body.body.at(-1);
	if (last === undefined || last.loc.start.line === body.loc.start.line) {
		return null;
	}
	const lineBreak = readLineBreak(text);
	const indentation = readIndentation(last, text);
	const step = indentation.includes('\t') ? '\t' : indentation.slice(readOuter(body, text).length) || '  ';
	const stubs = delegates.methods.map(method => {
		const lines = formatDelegate(method, delegates, step).map(line => indentation + line);
		return lineBreak + lineBreak + lines.join(lineBreak);
	});
	const end = last.range[1];
	return [{ range: [end, end], text: stubs.join('') }];
}

/** What the closing brace is indented by. */
function readOuter({ range }: TSESTree.ClassBody, text: string): string {
	return /(?<=^|[\r\n])[\t ]*$/u.exec(text.slice(0, range[1] - 1))?.[0] ?? '';
}

function formatDelegate(method: string, { field, type }: Delegates, step: string): string[] {
	const member = `${type}['${method}']`;
	return [
		`${method}(...args: Parameters<${member}>): ReturnType<${member}> {`,
		`${step}return this.${field}.${method}(...args);`,
		'}',
	];
}
