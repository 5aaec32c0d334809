import type { ResolvedModule } from '../resolve/module-id.js';
import type { ExportRef, HandlerContract, ModuleRef, Registry } from './contract.js';
import type { Named } from './contract-list.js';
import type { Project } from './project.js';

import { createFreshValue } from '../resolve/fresh-value.js';
import { collectNamed, isInForce } from './contract-list.js';
import { createGlob } from './glob.js';
import { createMayHide, createMayName } from './pattern-words.js';
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
	/** Whether a text may name such a class, or a function that is one of the handlers; in doubt it may. */
	mayName(text: string): boolean;
	/** Whether a text may have what the contract's type proves to be a handler, unless that is a function; in doubt it may. */
	mayProve(text: string): boolean;
	/** Whether a table of this name holds handlers. */
	isTableName(name: string): boolean;
	/** Whether a text may name a table of handlers; in doubt it may. */
	mayNameTable(text: string): boolean;
	/** Whether a call, said in one of these ways, takes handlers. */
	isTakingHandlers(paths: readonly string[]): boolean;
	/** Whether a call, said in one of these ways, registers a handler under a key. */
	isRegistering(paths: readonly string[]): boolean;
	/** Whether a text may call what takes handlers, or registers them; in doubt it may. */
	mayTakeHandlers(text: string): boolean;
	/** Whether a text may register a handler under a key; in doubt it may. */
	mayRegister(text: string): boolean;
	/** Whether exported functions of this name are handlers in the file with this path below root. */
	isFunctionName(name: string, path: string): boolean;
}

/** What the registry promises about handlers. */
export interface HandlerContracts {
	/** Returns the contracts that are in force for the file with this path below root. */
	collectInForce(path: string): readonly HandlerPromise[];
}

/** Compiles the `handlers` section. */
export function createHandlerContracts(handlers: Registry['handlers'], project: Project): HandlerContracts {
	const promises = collectNamed(handlers).map(named => createPromise(named, project));
	return {
		collectInForce: path => promises.filter(promise => isInForce(promise, path)),
	};
}

function createPromise({ key, contract }: Named<HandlerContract>, project: Project): HandlerPromise {
	const { match = {}, canonical, registration } = contract;
	const resolve = createMemory(project);
	const target = (ref: ExportRef | undefined): ExportTarget | undefined =>
		ref && { ref, module: resolve(ref.module) };
	const owner = registration?.owner;
	const calls = registration === undefined ? [] : [registration.call];
	return {
		key,
		contract,
		findType: () => target(contract.type),
		findAdapter: () => target(contract.adapter),
		findParamType(position) {
			const type = canonical.params[position]?.type;
			return typeof type === 'object' ? target(type) : undefined;
		},
		findOwner: () => (owner === undefined ? undefined : resolve(owner)),
		isClassName: createMatcher(match.classes),
		mayName: createMayName([...(match.classes ?? []), ...(match.functions?.names ?? [])]),
		mayProve: createMayProve(contract),
		isTableName: createMatcher(match.tables),
		mayNameTable: createMayName(match.tables),
		isTakingHandlers: createSome(createMatcher(match.registeredBy)),
		isRegistering: createSome(createMatcher(calls)),
		mayTakeHandlers: createMayName([...(match.registeredBy ?? []), ...calls]),
		mayRegister: createMayName(calls),
		isFunctionName: createFunctionMatcher(match.functions),
	};
}

/**
 * A class may lack the methods, but it is built on something; everything else is a handler by the names of its members, and
 * calls tell the old method.
 */
function createMayProve({ type, legacy, canonical }: HandlerContract): HandlerPromise['mayProve'] {
	if (type === undefined) {
		return () => false;
	}
	const mayCall = createMayName(legacy.method === canonical.method ? [] : [legacy.method]);
	const member = createMemberPattern(canonical.method);
	const mayHide = createMayHide([canonical.method]);
	return text =>
		(text.includes('class') && builtClass.test(text)) || mayCall(text) || member.test(text) || mayHide(text);
}

/** A class whose head does not end behind its name. */
const builtClass = /\bclass\b(?:\s+[\p{ID_Continue}$\\{}]+)?\s*(?:extends\b|implements\b|[</])/u;

/** A name where it is declared: it may be anything but a member that is read or called. */
function createMemberPattern(name: string): RegExp {
	const word = name.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
	const end = String.raw`\s*(?:['"\x60\](<:?!,=};]|/[/*])|[ \t]*[\r\n]`;
	return new RegExp(String.raw`(?<![\w$.])${word}(?:${end})`, 'u');
}

/** Every file asks for the same few modules: each is resolved once in a period of freshness. */
function createMemory(project: Project): (ref: ModuleRef) => ResolvedModule {
	const fresh = createFreshValue<Map<ModuleRef, ResolvedModule>>();
	return ref => {
		const known = fresh.read(() => new Map());
		const module = known.get(ref) ?? project.resolveRef(ref);
		known.set(ref, module);
		return module;
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
