import { closestMatch } from 'leven';
import QuickLRU from 'quick-lru';

import type { ContractRef } from '../registry/contract-refs.js';
import type { Host } from '../resolve/host.js';
import type { ModuleId, ResolvedModule } from '../resolve/module-id.js';
import type { Parse } from '../resolve/parsed-export-list.js';
import type { Fault, FaultKind } from './fault.js';
import type { Surroundings } from './surroundings.js';

import { moduleExtensions } from '../resolve/extensions.js';
import { findLexedExportList } from '../resolve/lexed-export-list.js';
import { findNearPath } from './near-path.js';
import { isPathId, isThere, pointTo } from './surroundings.js';

type Words = Pick<Fault, 'kind' | 'data'>;

/** Collects the modules of contracts that are missing or cannot be read, and the exports that they do not have. */
export function collectModuleFaults(refs: readonly ContractRef[], surroundings: Surroundings): Fault[] {
	const told = new Set<string>();
	/** By module: many contracts name the same one. */
	const known = new Map<ModuleId, Words | undefined>();
	return refs.flatMap(ref => {
		const module = surroundings.project.resolveRef(ref.ref);
		const fault = known.has(module.id) ? known.get(module.id) : findModuleFault(module, surroundings);
		known.set(module.id, fault);
		if (fault === undefined) {
			const absence = findExportFault(module, ref.name, surroundings);
			return absence === undefined ? [] : [createFault(ref, absence)];
		}
		// One missing module is one fault of its contract, however many names of it the contract lists.
		const key = `${pointTo(ref.place, [])}\n${module.id}`;
		const isTold = told.has(key);
		told.add(key);
		return isTold ? [] : [createFault(ref, fault)];
	});
}

function createFault({ place, path, ref, name = '' }: ContractRef, { kind, data }: Words): Fault {
	return { kind, pointer: pointTo(place, path), data: { ref, name, ...data }, contract: place };
}

/** Says why a module cannot be used; undefined where it can. */
export function findModuleFault(module: ResolvedModule, surroundings: Surroundings): Words | undefined {
	const { host } = surroundings;
	if (module.file === undefined) {
		return isThere(module) ? undefined : findAbsence(module, surroundings);
	}
	const code = host.findFault(module.file);
	return code === undefined
		? findSyntaxFault(module.file, surroundings)
		: createWords(code === 'EFBIG' ? 'largeModule' : 'unreadableModule', { code });
}

const absent: ReadonlySet<string | undefined> = new Set([undefined, 'ENOENT', 'ENOTDIR']);

/** A path may lead to something that is no module: a folder, or a link that leads to itself. */
function findAbsence({ id }: ResolvedModule, { host, project }: Surroundings): Words {
	const code = ['', ...moduleExtensions]
		.map(ending => host.findFault(id + ending))
		.find(found => !absent.has(found));
	if (code !== undefined) {
		return createWords(code === 'ELOOP' ? 'unresolvableModule' : 'unreadableModule', { code });
	}
	const near = findNearPath(id, host);
	const path = near && project.findPath(near.path);
	const hint = path === undefined ? '' : ` to './${path}'`;
	return createWords(near?.isOtherCase === true ? 'otherCase' : 'missingModule', {
		hint,
		action: isPathId(id) ? 'Create' : 'Install',
	});
}

interface Version {
	readonly mtimeMs: number;
	readonly size: number;
	readonly fault: Words | undefined;
}

/** Each version of a file is read once by each parser. */
const versions = new WeakMap<Parse, QuickLRU<string, Version>>();

function findVersions(parse: Parse): QuickLRU<string, Version> {
	const own = versions.get(parse) ?? new QuickLRU<string, Version>({ maxSize: 2000 });
	versions.set(parse, own);
	return own;
}

function findSyntaxFault(file: string, { host, parse }: Surroundings): Words | undefined {
	if (parse === undefined) {
		return undefined;
	}
	const own = findVersions(parse);
	const { mtimeMs = -1, size = -1 } = host.stat(file) ?? {};
	const known = own.get(file);
	if (known?.mtimeMs === mtimeMs && known.size === size) {
		return known.fault;
	}
	const fault = readSyntaxFault(file, parse, host);
	own.set(file, { mtimeMs, size, fault });
	return fault;
}

/** The lexer reads what a parser would refuse in part, and the linter says what is wrong with a file that it lints. */
function readSyntaxFault(file: string, parse: Parse, host: Host): Words | undefined {
	const text = isScript(file) ? host.readFile(file) : undefined;
	if (text === undefined || findLexedExportList(text) !== undefined) {
		return undefined;
	}
	try {
		parse(text, file);
		return undefined;
	} catch (error) {
		return createWords('unparsedModule', { line: String(findLine(error)) });
	}
}

function isScript(file: string): boolean {
	return /\.[cm]?[jt]sx?$/u.test(file);
}

/** Parsers say where in one of these ways. */
function findLine(error: unknown): number {
	const { lineNumber, loc, location } = Object(error) as {
		readonly lineNumber?: number;
		readonly loc?: { readonly line?: number };
		readonly location?: { readonly start?: { readonly line?: number } };
	};
	return lineNumber ?? location?.start?.line ?? loc?.line ?? 1;
}

/** What a package gives as its default depends on how it is loaded. */
function findExportFault(
	{ id, file }: ResolvedModule,
	name: string | undefined,
	{ project, parse }: Surroundings,
): Words | undefined {
	if (file === undefined || name === undefined || (id.startsWith('npm:') && name === 'default')) {
		return undefined;
	}
	return project.graph.findExport(file, name, parse).kind === 'missing'
		? createWords('missingExport', { hint: suggestName(name, project.graph.collectExportNames(file, parse)) })
		: undefined;
}

function suggestName(name: string, names: ReadonlySet<string> = new Set()): string {
	const near = closestMatch(name, [...names], { maxDistance: Math.floor((name.length + 2) / 3) });
	return near === undefined ? '' : ` to '${near}'`;
}

function createWords(kind: FaultKind, data: Readonly<Record<string, string>>): Words {
	return { kind, data };
}
