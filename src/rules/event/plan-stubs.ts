import type { TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from '../../fixes/text-edit.js';
import type { EmitterBench, EmitterNode, EmitterVerdict } from './judge-emitter.js';

import { collectTypedFields } from '../../facts/typed-fields.js';
import { addDelegates } from '../../fixes/add-delegates.js';

/** Methods that hand their arguments on to the same method of a field. */
export interface Stubs {
	/** The field. */
	readonly base: string;
	readonly edits: readonly TextEdit[];
}

/** Returns stubs for the missing methods, where the class holds something that has them all; undefined elsewhere. */
export function planStubs(
	{ node }: EmitterNode,
	{ missing, isNameTaken }: EmitterVerdict,
	{ brief, sourceCode }: EmitterBench,
): Stubs | undefined {
	const methods = missing.map(({ method }) => method);
	const base =
		node.type === 'ObjectExpression' || methods.length === 0 || isNameTaken
			? undefined
			: collectTypedFields(node).find(({ type }) => hasMethods(type, methods, brief));
	if (base === undefined || node.type === 'ObjectExpression') {
		return undefined;
	}
	const type = sourceCode.getText(base.type);
	const edits = addDelegates(node.body, { methods, field: base.name, type }, sourceCode);
	return edits === null ? undefined : { base: base.name, edits };
}

function hasMethods(
	type: TSESTree.EntityName,
	methods: readonly string[],
	{ facts, entities }: EmitterBench['brief'],
): boolean {
	const binding = facts.findBinding(type);
	const [entity] = binding?.kind === 'imported' ? entities.collectEntities(binding) : [];
	const members = entity && entities.findOutline(entity)?.members;
	return methods.every(method =>
		members?.some(({ name, isPublic, isStatic, signature }) => {
			return name === method && isPublic && !isStatic && signature !== undefined;
		}),
	);
}
