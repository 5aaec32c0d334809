import type { CallPattern } from './call-pattern.js';
import type { EventContract, Registry } from './contract.js';
import type { Named } from './contract-list.js';
import type { EventNames } from './event-names.js';
import type { Project } from './project.js';
import type { Target } from './successors.js';

import { createCallPattern } from './call-pattern.js';
import { collectNamed, isInForce } from './contract-list.js';
import { createEventNames } from './event-names.js';
import { createMayName, type MayName } from './pattern-words.js';
import { createPattern } from './pattern.js';

/** A call that emits or listens. */
export interface EventCall {
	readonly pattern: CallPattern;
	/** Position of the event name among the arguments. */
	readonly name: number;
	/** Position of the payload; undefined where the contract says none. */
	readonly payload: number | undefined;
}

/** An event contract, ready to be asked. */
export interface EventPromise extends Named<EventContract> {
	readonly names: EventNames;
	/** The module that the catalogue is imported from. */
	readonly catalogue: Target;
	readonly calls: readonly EventCall[];
	/** Whether a text may have one of the calls; in doubt it may. */
	mayCall(text: string): boolean;
	/** Whether a text may have one of the wire names; in doubt it may. */
	mayName(text: string): boolean;
	/** Returns the catalogue's member for a wire name; undefined for any other text. */
	findMember(wireName: string): string | undefined;
	/** Whether a class of this name must be able to deliver every event. */
	isEmitter(className: string): boolean;
	/** Whether a method of emitters is called so. */
	isMethod(name: string): boolean;
}

/** What the registry promises about events. */
export interface EventContracts {
	/** Returns the contracts in force for a file with this path below root. */
	collectEvents(path: string): readonly EventPromise[];
}

/** Compiles the `events` section. */
export function createEventContracts(events: Registry['events'], project: Project): EventContracts {
	const promises = collectNamed(events).map(named => createEventPromise(named, project));
	return {
		collectEvents: path => promises.filter(promise => isInForce(promise, path)),
	};
}

function createEventPromise(named: Named<EventContract>, project: Project): EventPromise {
	const { catalogue, names, calls = [], emitters } = named.contract;
	const members = new Map(Object.entries(names).map(([member, wireName]) => [wireName, member]));
	const classes = (emitters?.classes ?? []).map(createPattern);
	const methods = new Set(Object.values(emitters?.methods ?? {}));
	return {
		...named,
		names: createEventNames([...members.keys()]),
		get catalogue() {
			return { module: project.resolveRef(catalogue.module), ref: catalogue.module, style: 'auto' as const };
		},
		mayName: createMayName([...members.keys()]),
		mayCall: createMayCall(calls.map(({ call }) => call)),
		calls: calls.map(({ call, name, payload }) => ({ pattern: createCallPattern(call), name, payload })),
		findMember: wireName => members.get(wireName),
		isEmitter: className => classes.some(pattern => pattern.match(className) !== undefined),
		isMethod: name => methods.has(name),
	};
}

/** A function without a receiver may have any name where it is imported; a method is called by its own. */
function createMayCall(calls: readonly string[]): MayName {
	const isPlain = calls.some(call => !call.includes('.'));
	return isPlain ? () => true : createMayName(calls.map(call => call.slice(call.lastIndexOf('.') + 1)));
}
