import type { TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from '../../fixes/text-edit.js';
import type { Repair } from './breach.js';
import type { Case } from './case.js';

import { insertOverride } from '../../fixes/insert-override.js';
import { renameMember } from '../../fixes/rename-member.js';
import { planAdapter } from './adapter.js';
import { isOverriding } from './is-overriding.js';
import { planFunction } from './plan-function.js';

/** Returns the edits of a repair; null where no edit is right. */
export function planRepair(repair: Repair, judged: Case): TextEdit[] | null {
	switch (repair.kind) {
		case 'method':
			return planMethod(repair, judged);
		case 'function':
			return planFunction(repair.callable, judged);
		case 'call':
			return planCall(repair.use, judged);
		case 'arguments':
			return planArguments(repair.call, judged);
		case 'name':
			return [renameWord(repair.name, judged)];
		case 'adapt':
			return planAdapter(repair.given, judged);
		case 'answer':
			return planAnswer(repair.statement);
	}
}

function planMethod(
	{ candidate, member }: Extract<Repair, { kind: 'method' }>,
	judged: Case,
): TextEdit[] | null {
	const { key, callable, isOverride } = member;
	const rest = callable === undefined ? [] : planFunction(callable, judged);
	const marks =
		!isOverride && isOverriding(candidate, judged) ? [insertOverride(member, judged.sourceCode)] : [];
	return rest && [...marks, renameWord(key, judged), ...rest];
}

function renameWord(node: TSESTree.Node, { promise, sourceCode }: Case): TextEdit {
	const { parent } = node;
	const isShorthand = parent?.type === 'Property' && parent.shorthand;
	const style = node.type === 'Literal' ? 'string' : isShorthand ? 'shorthandProperty' : 'identifier';
	return renameMember({ range: node.range, style }, promise.contract.canonical.method, sourceCode);
}

function planCall({ name, call }: Extract<Repair, { kind: 'call' }>['use'], judged: Case): TextEdit[] | null {
	const edits = call && planArguments(call, judged);
	return edits ? [renameWord(name, judged), ...edits] : null;
}

function planArguments({ arguments: given }: TSESTree.CallExpression, { promise }: Case): TextEdit[] | null {
	const [first] = given;
	const last = given.at(-1);
	if (first === undefined || last === undefined) {
		return null;
	}
	const text = promise.contract.canonical.params.map(param => param.name).join(', ');
	return [{ range: [first.range[0], last.range[1]], text }];
}

/** Only a throw of something new that is made of plain values depends on nothing else. */
function planAnswer(statement: TSESTree.ThrowStatement): TextEdit[] | null {
	const { argument, range } = statement;
	const isPlain =
		argument.type === 'NewExpression' &&
		argument.callee.type === 'Identifier' &&
		argument.arguments.every(({ type }) => /^(?:Literal|Identifier|TemplateLiteral)$/u.test(type));
	return isPlain ? [{ range, text: 'return false;' }] : null;
}
