import type { ContractPlace } from '../registry/contract-refs.js';
import type { Registry } from '../registry/contract.js';
import type { Project } from '../registry/project.js';
import type { Host } from '../resolve/host.js';
import type { ResolvedModule } from '../resolve/module-id.js';
import type { Parse } from '../resolve/parsed-export-list.js';
import type { Resolver } from '../resolve/resolver.js';

import { createPointer } from '../registry/json-pointer.js';

/** What a registry is compared with. */
export interface Surroundings {
	readonly registry: Registry;
	readonly project: Project;
	readonly resolver: Resolver;
	readonly host: Host;
	/** Parses what the lexer cannot read; undefined where there is no parser. */
	readonly parse: Parse | undefined;
	/** The day on which exceptions are judged, as an ISO date. */
	readonly today: string;
}

/** Returns the JSON pointer of a place in a contract. */
export function pointTo({ section, key }: ContractPlace, path: readonly string[]): string {
	return createPointer([section, key, ...path]);
}

/** Names a module as the registry would: a project file by its path below root. */
export function nameModule({ id, file }: Pick<ResolvedModule, 'id' | 'file'>, project: Project): string {
	const path = file === undefined && !isPathId(id) ? undefined : project.findPath(file ?? id);
	return path === undefined ? id.replace(/^npm:/u, '') : `./${path}`;
}

/** Whether an id is a path of the disk rather than a package, a built-in module or a URL. */
export function isPathId(id: string): boolean {
	return /^(?:\/|[a-z]:\/)/iu.test(id);
}

/** Whether a module is there: a file, or something that has none, as what Node brings along. */
export function isThere({ id, file }: ResolvedModule): boolean {
	return file !== undefined || (!isPathId(id) && !id.startsWith('npm:'));
}
