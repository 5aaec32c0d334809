import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { MovableNode, NameMove } from '../../fixes/name-move.js';
import type { TextEdit } from '../../fixes/text-edit.js';
import type { NameVerdict, Violation } from './violation.js';

import { renameMember } from '../../fixes/rename-member.js';
import { rewriteDeclaration } from '../../fixes/rewrite-declaration.js';
import { planLocalNames } from './plan-local-names.js';

type Source = Readonly<TSESLint.SourceCode>;

/**
 * Returns the edits that give names their new names within one module; undefined where something goes elsewhere, null where
 * no edit is right.
 */
export function planRename(violation: Violation, sourceCode: Source): TextEdit[] | null | undefined {
	const moving = violation.verdicts.filter(({ moves }) => moves.length > 0);
	const specifier = findOnlySpecifier(violation, moving);
	const [first] = moving;
	if (specifier === undefined || first === undefined) {
		return undefined;
	}
	return first.name.name === '*'
		? renameMembers(first, violation.reference.form === 'mock', sourceCode)
		: renameNames(violation, { moving, specifier }, sourceCode);
}

/** What is read of the module object and has not moved stays as it is; the object of a mock cannot have a name twice. */
function renameMembers({ name, moves }: NameVerdict, isMock: boolean, sourceCode: Source): TextEdit[] | null {
	const taken = new Set([...name.members.map(member => member.name), ...moves.map(move => move.name)]);
	if (isMock && taken.size < name.members.length + moves.length) {
		return null;
	}
	return name.members.flatMap(member => {
		const move = moves.find(({ from }) => from === member.name);
		return move === undefined ? [] : [renameMember(member, move.name, sourceCode)];
	});
}

function renameNames(
	{ reference: { node }, claim }: Violation,
	{ moving, specifier }: { moving: readonly NameVerdict[]; specifier: string },
	sourceCode: Source,
): TextEdit[] | null | undefined {
	if (node === undefined || node.type === 'ExportAllDeclaration') {
		return undefined;
	}
	const locals = planLocalNames(moving, claim.contract.locals ?? 'alias', sourceCode);
	const moves = moving.flatMap(verdict => createMove(verdict, locals.aliases.get(verdict)) ?? []);
	const edits = rewriteDeclaration({ declaration: node, specifier, moves }, sourceCode);
	return edits && [...edits, ...locals.edits];
}

/** The spelling of the module within which every name moves; undefined where one goes elsewhere. */
function findOnlySpecifier({ reference }: Violation, moving: readonly NameVerdict[]): string | undefined {
	const moves = moving.flatMap(verdict => verdict.moves);
	const isWithin = moves.every(({ target }) => target.module.id === reference.module.id);
	const isNamed = moving.every(({ name }) => isMovable(name.node));
	const isObject = moving.length === 1 && moving[0]?.name.name === '*';
	return isWithin && (isNamed || isObject) ? moves[0]?.specifier : undefined;
}

function createMove({ name, moves: [move] }: NameVerdict, alias = name.alias): NameMove | undefined {
	const { node } = name;
	return move !== undefined && isMovable(node) ? { node, to: move.name, alias } : undefined;
}

/** Whether the syntax takes one name, which an edit can replace. */
export function isMovable(node: TSESTree.Node | undefined): node is MovableNode {
	return (
		node?.type === 'ImportSpecifier' ||
		node?.type === 'ImportDefaultSpecifier' ||
		node?.type === 'ExportSpecifier'
	);
}
