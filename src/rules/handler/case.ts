import type { TSESLint } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { Entity } from '../../entities/entity.js';
import type { HandlerPromise } from '../../registry/handler-contracts.js';
import type { HandlerNodes } from './handler-nodes.js';

/** What a file is judged by: one contract, and the options of the rule. */
export interface Case {
	readonly promise: HandlerPromise;
	readonly brief: Brief;
	readonly sourceCode: Readonly<TSESLint.SourceCode>;
	readonly options: HandlerOptions;
	/** The nodes of the file that any contract asks for, once the file has been walked. */
	readonly nodes: HandlerNodes;
	/** What the contract's type is; undefined without one, and where nothing of the file can have to do with it. */
	readonly type: Entity | undefined;
	/** The class that lets a legacy handler be registered. */
	readonly adapter: Entity | undefined;
}

/** The options of the rule. */
export interface HandlerOptions {
	/** Whether parameters must have the names of the contract. */
	readonly parameterNames: boolean;
}

/** Creates a case, whose type and adapter are looked up when somebody first asks. */
export function createCase(given: Omit<Case, 'type' | 'adapter'>): Case {
	const { promise, brief } = given;
	const find = (target: ReturnType<HandlerPromise['findType']>): Entity | undefined =>
		target && brief.entities.resolveExport(target.ref, target.module);
	const within = (entity: Entity | undefined): Entity | undefined =>
		entity !== undefined && brief.entities.mayDependOn(entity) ? entity : undefined;
	let type: Found | undefined;
	let adapter: Found | undefined;
	return {
		...given,
		get type() {
			return (type ??= { entity: within(find(promise.findType())) }).entity;
		},
		get adapter() {
			return (adapter ??= { entity: find(promise.findAdapter()) }).entity;
		},
	};
}

interface Found {
	readonly entity: Entity | undefined;
}
