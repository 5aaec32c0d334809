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
	/** What the contract's type is; undefined without one. */
	readonly contractType: Entity | undefined;
	/** The same, but undefined where nothing of the file can have to do with it; dear, and so asked last. */
	readonly type: Entity | undefined;
	/** The class that lets a legacy handler be registered. */
	readonly adapter: Entity | undefined;
}

/** The options of the rule. */
export interface HandlerOptions {
	/** Whether parameters must have the names of the contract. */
	readonly parameterNames: boolean;
}

type Given = Omit<Case, 'contractType' | 'type' | 'adapter'>;

/** Creates a case, whose type and adapter are looked up when somebody first asks. */
export function createCase(given: Given): Case {
	return new LazyCase(given);
}

class LazyCase implements Case {
	readonly promise: HandlerPromise;
	readonly brief: Brief;
	readonly sourceCode: Case['sourceCode'];
	readonly options: HandlerOptions;
	readonly nodes: HandlerNodes;
	#type: Found | undefined;
	#adapter: Found | undefined;

	constructor({ promise, brief, sourceCode, options, nodes }: Given) {
		this.promise = promise;
		this.brief = brief;
		this.sourceCode = sourceCode;
		this.options = options;
		this.nodes = nodes;
	}

	get contractType(): Entity | undefined {
		return this.#find(this.promise.findType());
	}

	get type(): Entity | undefined {
		return (this.#type ??= { entity: this.#findType() }).entity;
	}

	get adapter(): Entity | undefined {
		return (this.#adapter ??= { entity: this.#find(this.promise.findAdapter()) }).entity;
	}

	#findType(): Entity | undefined {
		const type = this.contractType;
		return type !== undefined && this.brief.entities.mayDependOn(type) ? type : undefined;
	}

	#find(target: ReturnType<HandlerPromise['findType']>): Entity | undefined {
		return target && this.brief.entities.resolveExport(target.ref, target.module);
	}
}

interface Found {
	readonly entity: Entity | undefined;
}
