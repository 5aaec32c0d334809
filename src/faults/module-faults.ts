import type { ContractRef } from '../registry/contract-refs.js';
import type { ResolvedModule } from '../resolve/module-id.js';
import type { Fault, FaultKind } from './fault.js';
import type { Surroundings } from './surroundings.js';

import { moduleExtensions } from '../resolve/extensions.js';
import { findLexedExportList } from '../resolve/lexed-export-list.js';
import { findNearPath } from './near-path.js';
import { isThere, pointTo } from './surroundings.js';

type Words = Pick<Fault, 'kind' | 'data'>;

/** Collects the modules of contracts that are missing or cannot be read, and the exports that they do not have. */
export function collectModuleFaults(refs: readonly ContractRef[], surroundings: Surroundings): Fault[] {
	const known = new Map<string, Set<string>>();
	return refs.flatMap(ref => {
		const { place, path, name } = ref;
		const module = surroundings.project.resolveRef(ref.ref);
		const fault = findModuleFault(module, surroundings);
		const words = fault ?? (name === undefined ? undefined : findExportFault(module, name, surroundings));
		// One missing module is one fault of its contract, however many names of it the contract lists.
		const key = `${place.section}/${place.key}`;
		const told = known.get(key) ?? new Set<string>();
		known.set(key, told);
		if (words === undefined || (fault !== undefined && told.has(module.id))) {
			return [];
		}
		told.add(fault === undefined ? '' : module.id);
		const data = { ref: ref.ref, name: name ?? '', ...words.data };
		return [{ kind: words.kind, pointer: pointTo(place, path), data, contract: place.contract }];
	});
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
	const hint = path === undefined ? '' : `, did you mean './${path}'?`;
	return createWords(near?.isOtherCase === true ? 'otherCase' : 'missingModule', { hint });
}

/** The lexer reads what a parser would refuse in part, and the linter says what is wrong with a file that it lints. */
function findSyntaxFault(file: string, { host, parse }: Surroundings): Words | undefined {
	const text = parse && isScript(file) ? host.readFile(file) : undefined;
	if (parse === undefined || text === undefined || findLexedExportList(text) !== undefined) {
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
	name: string,
	{ project, parse }: Surroundings,
): Words | undefined {
	if (file === undefined || (id.startsWith('npm:') && name === 'default')) {
		return undefined;
	}
	return project.graph.findExport(file, name, parse).kind === 'missing'
		? createWords('missingExport', {})
		: undefined;
}

function createWords(kind: FaultKind, data: Readonly<Record<string, string>>): Words {
	return { kind, data };
}
