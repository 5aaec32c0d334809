import type { Brief } from '../../brief.js';
import type { Construction } from '../../facts/construction.js';
import type { Outline, SignatureOutline } from '../../facts/outline.js';
import type { InstancePromise } from '../../registry/instance-contracts.js';
import type { Replacement } from './replacement.js';

/** Whether the factory takes what the constructor takes, and gives the class; undefined where that cannot be read. */
export function isAgreeing(
	{ node }: Construction,
	{ promise, replacement, brief }: { promise: InstancePromise; replacement: Replacement; brief: Brief },
): boolean | undefined {
	const { name, target } = promise.class;
	const type = brief.entities.findOutline(brief.entities.resolveExport({ name }, target.module));
	const taken = type && findConstructor(type);
	const factory = brief.entities.findOutline(replacement.entity)?.signature;
	if (type === undefined || taken === undefined || factory === undefined) {
		return undefined;
	}
	const isSame = !isSpread(node) && !isPromising(factory) && isSameList(taken, factory.params);
	return isSame && !isGiving(factory, type.name) ? undefined : isSame;
}

function isSpread({ arguments: list }: Construction['node']): boolean {
	return list.some(({ type }) => type === 'SpreadElement');
}

/** Whoever constructs an object does not await it. */
function isPromising({ isAsync, returns = '' }: SignatureOutline): boolean {
	return isAsync || returns.startsWith('Promise<');
}

/** An interface that the factory declares may lack members of the class. */
function isGiving({ returns, constructs }: SignatureOutline, type: string): boolean {
	return returns === undefined ? constructs.includes(type) : returns === type;
}

type Params = SignatureOutline['params'];

/** The parameters of the constructor; undefined where a superclass may have one. */
function findConstructor({ kind, members, parents }: Outline): Params | undefined {
	const own = members.find(member => member.kind === 'constructor');
	const isInheriting = parents.some(({ relation }) => relation === 'extends');
	return own?.signature?.params ?? (kind === 'class' && !isInheriting ? [] : undefined);
}

function isSameList(left: Params, right: Params): boolean {
	return (
		left.length === right.length &&
		left.every((param, index) => {
			const other = right[index];
			return other?.optional === param.optional && other.rest === param.rest && other.type === param.type;
		})
	);
}
