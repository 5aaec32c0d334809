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
	const factory = brief.entities.findOutline(replacement.entity)?.signature;
	const isSame = type && factory && isSameUse(node, findConstructor(type), factory);
	return isSame === true && !isGiving(factory, type?.name) ? undefined : isSame;
}

function isSameUse(
	node: Construction['node'],
	taken: Params | undefined,
	factory: SignatureOutline,
): boolean | undefined {
	return taken && !isSpread(node) && !isPromising(factory) && isSameList(taken, factory.params);
}

function isSpread({ arguments: list }: Construction['node']): boolean {
	return list.some(({ type }) => type === 'SpreadElement');
}

/** Whoever constructs an object does not await it. */
function isPromising({ isAsync, returns = '' }: SignatureOutline): boolean {
	return isAsync || returns.startsWith('Promise<');
}

/** An interface that the factory declares may lack members of the class. */
function isGiving(factory: SignatureOutline | undefined, type: string | undefined): boolean {
	const given = factory?.returns === undefined ? (factory?.constructs ?? []) : [factory.returns];
	return type !== undefined && given.includes(type);
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
