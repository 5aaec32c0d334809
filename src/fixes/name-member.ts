import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from './text-edit.js';

import { escapeText } from './replace-specifier.js';
import { replaceWords } from './text-edit.js';

type Source = Readonly<TSESLint.SourceCode>;

/** A member of an object that is to stand for a text. */
export interface MemberName {
	/** What the file calls the object. */
	readonly object: string;
	readonly member: string;
}

/** Returns the member as an expression: `Event.Started`, `Event['run-started']`. */
export function formatMember({ object, member }: MemberName): string {
	return /^[\p{ID_Start}$_][\p{ID_Continue}$\u200C\u200D]*$/u.test(member)
		? `${object}.${member}`
		: `${object}['${escapeText(member, "'")}']`;
}

/** Puts the member in the place of an expression. */
export function nameValue({ range }: TSESTree.Node, name: MemberName, { text }: Source): TextEdit {
	return replaceWords(range, formatMember(name), text);
}

/** Puts the type of the member in the place of a literal type. */
export function nameType(node: TSESTree.Node, name: MemberName, { text }: Source): TextEdit {
	const member = formatMember(name);
	return replaceWords(node.range, member.endsWith(']') ? typeAt(name) : `typeof ${member}`, text);
}

function typeAt({ object, member }: MemberName): string {
	return `(typeof ${object})['${escapeText(member, "'")}']`;
}

/** Makes the member the key of a property; what a shorthand binds keeps its name. */
export function nameKey(property: TSESTree.Property, name: MemberName, { text }: Source): TextEdit {
	const { key, computed, shorthand } = property;
	if (computed) {
		return replaceWords(key.range, formatMember(name), text);
	}
	const value = shorthand ? `: ${text.slice(...key.range)}` : '';
	return replaceWords(key.range, `[${formatMember(name)}]${value}`, text);
}
