import type { Resolver } from '../resolve/resolver.js';
import type { Registry } from './contract.js';
import type { EventContracts } from './event-contracts.js';
import type { HandlerContracts } from './handler-contracts.js';
import type { InstanceContracts } from './instance-contracts.js';
import type { ModuleContracts } from './module-contracts.js';
import type { Project } from './project.js';
import type { ReservedNames } from './reserved-names.js';
import type { RegisteredModules } from './registered-modules.js';

import { createEventContracts } from './event-contracts.js';
import { createHandlerContracts } from './handler-contracts.js';
import { createInstanceContracts } from './instance-contracts.js';
import { createModuleContracts } from './module-contracts.js';
import { createProject } from './project.js';
import { createRegisteredModules } from './registered-modules.js';
import { readRegistry } from './read-registry.js';
import { createReservedNames } from './reserved-names.js';

/** A registry made ready to be asked. */
export interface Promises {
	readonly registry: Registry;
	readonly project: Project;
	readonly modules: ModuleContracts;
	readonly registered: RegisteredModules;
	readonly events: EventContracts;
	readonly instances: InstanceContracts;
	readonly handlers: HandlerContracts;
	readonly reserved: ReservedNames;
}

const known = new WeakMap<Registry, Map<string, Promises>>();

/**
 * Reads what the settings promise, once for each registry and working directory; undefined without a registry.
 * @throws {RegistryError} If the registry is not valid; the error lists every problem.
 */
export function readPromises(
	settings: Readonly<Record<string, unknown>>,
	cwd: string,
	resolver: Resolver,
): Promises | undefined {
	const registry = readRegistry(settings);
	if (registry === undefined) {
		return undefined;
	}
	const byCwd = known.get(registry) ?? new Map<string, Promises>();
	known.set(registry, byCwd);
	const promises = byCwd.get(cwd) ?? createPromises(registry, cwd, resolver);
	byCwd.set(cwd, promises);
	return promises;
}

function createPromises(registry: Registry, cwd: string, resolver: Resolver): Promises {
	const project = createProject(registry, cwd, resolver);
	return {
		registry,
		project,
		modules: createModuleContracts(registry.modules ?? {}, project),
		registered: createRegisteredModules(registry, project),
		events: createEventContracts(registry.events, project),
		instances: createInstanceContracts(registry.instances, project),
		handlers: createHandlerContracts(registry.handlers, project),
		reserved: createReservedNames(registry, project),
	};
}
