import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Identify } from './create-reference.js';
import type { MemberUse, ModuleReference, TextRange } from './module-reference.js';

import { createObjectName, createReference } from './create-reference.js';

type Source = Readonly<TSESLint.SourceCode>;

const importType =
	/\bimport\(\s*(?<quote>['"])(?<path>[^'"\n]*)\k<quote>\s*\)(?:\s*\.\s*(?<name>[\p{ID_Start}$_][\p{ID_Continue}$]*))?/dgu;
const importTag = /@import\b(?<clause>[^'"@]*?)\bfrom\s*(?<quote>['"])(?<path>[^'"\n]*)\k<quote>/dgu;
const referencePath = /^\/\s*<reference\s[^>]*?\bpath\s*=\s*(?<quote>['"])(?<path>[^'"\n]*)\k<quote>/du;
const clauseName =
	/(?<source>[\p{ID_Start}$_][\p{ID_Continue}$]*)(?:\s+as\s+(?<alias>[\p{ID_Start}$_][\p{ID_Continue}$]*))?/dgu;

/** What every such reference has in it: most files have none of them, and then no comment is looked at. */
const marks = ['import(', '@import', '<reference'];

/** Returns every reference in comments that the compiler reads: JSDoc imports and triple-slash paths. */
export function collectCommentReferences(sourceCode: Source, identify: Identify): ModuleReference[] {
	const { text } = sourceCode;
	const comments = marks.some(mark => text.includes(mark)) ? sourceCode.getAllComments() : [];
	return comments.flatMap(comment => {
		const start = comment.range[0] + 2;
		if (comment.type !== 'Block') {
			return isLeading(comment, sourceCode) ? readReferencePath(comment, start, identify) : [];
		}
		return comment.value.startsWith('*') && comment.value.includes('import')
			? [...readImportTypes(comment, start, identify), ...readImportTags(comment, start, identify)]
			: [];
	});
}

/** Triple-slash directives count only before the first statement. */
function isLeading({ range }: TSESTree.Comment, { ast }: Source): boolean {
	return range[1] <= (ast.body[0]?.range[0] ?? Infinity);
}

function readReferencePath(
	{ value }: TSESTree.Comment,
	start: number,
	identify: Identify,
): ModuleReference[] {
	const match = referencePath.exec(value);
	return match === null ? [] : [createCommentReference({ match, start, identify }, 'tripleSlash')];
}

function readImportTypes({ value }: TSESTree.Comment, start: number, identify: Identify): ModuleReference[] {
	return [...value.matchAll(importType)].map(match => {
		const range = placeOf(match, 'name', start);
		const use: MemberUse = {
			name: match.groups?.['name'],
			range: range ?? placeOf(match, 'path', start) ?? [start, start],
			style: 'identifier',
		};
		return createCommentReference({ match, start, identify }, 'type', [use]);
	});
}

function readImportTags({ value }: TSESTree.Comment, start: number, identify: Identify): ModuleReference[] {
	return [...value.matchAll(importTag)].map(match => {
		const [from] = placeOf(match, 'clause', start) ?? [start];
		const { clause = '' } = match.groups ?? {};
		const uses = readClause(clause.trim(), from + clause.length - clause.trimStart().length);
		return createCommentReference({ match, start, identify }, 'type', uses);
	});
}

/** A default or a namespace in the tag is an escape: its uses are in other comments. */
function readClause(clause: string, start: number): MemberUse[] {
	const braces = /^\{(?<names>[^{}]*)\}$/du.exec(clause);
	if (braces === null) {
		return [{ name: undefined, range: [start, start + clause.length], style: 'identifier' }];
	}
	const [from = 0] = braces.indices?.groups?.['names'] ?? [];
	return [...(braces.groups?.['names'] ?? '').matchAll(clauseName)].map(match => ({
		name: match.groups?.['source'],
		range: placeOf(match, 'source', start + from) ?? [start, start],
		style: match.groups?.['alias'] === undefined ? 'shorthandSpecifier' : 'identifier',
	}));
}

interface Found {
	readonly match: RegExpExecArray;
	/** Offset of the text that was searched. */
	readonly start: number;
	readonly identify: Identify;
}

function createCommentReference(
	{ match, start, identify }: Found,
	form: 'type' | 'tripleSlash',
	uses?: readonly MemberUse[],
): ModuleReference {
	const range = placeOf(match, 'path', start) ?? [start, start];
	const { path = '', quote = '' } = match.groups ?? {};
	const names = uses === undefined ? [] : createObjectName(uses, true);
	const whole: TextRange = [start + match.index, start + match.index + match[0].length];
	return createReference({ specifier: path, source: { range, quote } }, identify, {
		form,
		typeOnly: true,
		names,
		range: whole,
	});
}

function placeOf(match: RegExpExecArray, group: string, start: number): TextRange | undefined {
	const place = match.indices?.groups?.[group];
	return place && [start + place[0], start + place[1]];
}
