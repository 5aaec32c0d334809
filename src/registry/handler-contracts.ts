import type { ResolvedModule } from '../resolve/module-id.js';
import type { ExportRef, HandlerContract, Registry } from './contract.js';
import type { Named } from './contract-list.js';
import type { Project } from './project.js';

import { collectNamed, isInForce } from './contract-list.js';
import { createGlob } from './glob.js';
import { createPattern } from './pattern.js';

/** An export that the registry names, and the module it is asked of. */
export interface ExportTarget {
	readonly ref: ExportRef;
	readonly module: ResolvedModule;
}

/** A handler contract made ready to be asked. */
export interface HandlerPromise extends Named<HandlerContract> {
	/** What proves a handler; undefined where the contract has no type. */
	findType(): ExportTarget | undefined;
	/** The class that lets a legacy handler be registered. */
	findAdapter(): ExportTarget | undefined;
	/** The type of a parameter of the canonical form; undefined where it is a text, or there is none. */
	findParamType(position: number): ExportTarget | undefined;
	/** The only module that may register. */
	findOwner(): ResolvedModule | undefined;
	/** Whether classes of this name are taken for handlers. */
	isClassName(name: string): boolean;
	/** Whether a table of this name holds handlers. */
	isTableName(name: string): boolean;
	/** Whether a call, said in one of these ways, takes handlers. */
	isTakingHandlers(paths: readonly string[]): boolean;
	/** Whether a call, said in one of these ways, registers a handler under a key. */
	isRegistering(paths: readonly string[]): boolean;
	/** Whether exported functions of this name are handlers in the file with this path below root. */
	isFunctionName(name: string, path: string): boolean;
}

/** What the registry promises about handlers. */
export interface HandlerContracts {
	/** Whether there is any contract. */
	readonly isEmpty: boolean;
	/** Returns the contracts that are in force for the file with this path below root. */
	collectInForce(path: string): readonly HandlerPromise[];
}

/** Compiles the `handlers` section. */
export function createHandlerContracts(handlers: Registry['handlers'], project: Project): HandlerContracts {
	const promises = collectNamed(handlers).map(named => createPromise(named, project));
	return {
		isEmpty: promises.length === 0,
		collectInForce: path => promises.filter(promise => isInForce(promise, path)),
	};
}

function createPromise({ key, contract }: Named<HandlerContract>, project: Project): HandlerPromise {
	const { match = {}, canonical, registration } = contract;
	const target = (ref: ExportRef | undefined): ExportTarget | undefined =>
		ref && { ref, module: project.resolveRef(ref.module) };
	const owner = registration?.owner;
	return {
		key,
		contract,
		findType: () => target(contract.type),
		findAdapter: () => target(contract.adapter),
		findParamType(position) {
			const type = canonical.params[position]?.type;
			return typeof type === 'object' ? target(type) : undefined;
		},
		findOwner: () => (owner === undefined ? undefined : project.resolveRef(owner)),
		isClassName: createMatcher(match.classes),
		isTableName: createMatcher(match.tables),
		isTakingHandlers: createSome(createMatcher(match.registeredBy)),
		isRegistering: createSome(createMatcher(registration && [registration.call])),
		isFunctionName: createFunctionMatcher(match.functions),
	};
}

type Match = (text: string) => boolean;

function createMatcher(patterns: readonly string[] = []): Match {
	const compiled = patterns.map(createPattern);
	return text => compiled.some(pattern => pattern.match(text) !== undefined);
}

function createSome(isMatching: Match): (texts: readonly string[]) => boolean {
	return texts => texts.some(isMatching);
}

function createFunctionMatcher(
	functions: { readonly names: readonly string[]; readonly files: readonly string[] } | undefined,
): HandlerPromise['isFunctionName'] {
	const isName = createMatcher(functions?.names);
	const globs = (functions?.files ?? []).map(createGlob);
	return (name, path) => isName(name) && globs.some(glob => glob.match(path) !== undefined);
}
