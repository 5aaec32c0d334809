import type { Registry } from './registry/contract.js';

import { createDigest } from './faults/digest.js';
import { createProject } from './registry/project.js';
import { validateRegistry } from './registry/validate-registry.js';
import { diskHost } from './resolve/host.js';
import { createResolver } from './resolve/resolver.js';

/**
 * Returns the registry with the types of its literals, validated when the config loads, and with a digest of what the disk
 * says about it: ESLint keeps cached results only as long as the settings stay the same.
 *
 * @throws {RegistryError} If the registry is wrong; it names every problem.
 */
export function defineRegistry<const R extends Registry>(registry: R): R {
	const valid = validateRegistry(registry);
	const resolver = createResolver();
	const digest = createDigest({
		registry: valid,
		project: createProject(valid, process.cwd(), resolver),
		resolver,
		host: diskHost,
		parse: undefined,
		today: new Date().toISOString().slice(0, 10),
	});
	return digest === undefined ? registry : { ...registry, digest };
}
