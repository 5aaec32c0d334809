import type { Registry } from './contract.js';

import { validateRegistry } from './validate-registry.js';

/**
 * Returns the registry it is given, validated when the config loads and with the types of its literals.
 *
 * @throws {RegistryError} If the registry is wrong; it names every problem.
 */
export function defineRegistry<const R extends Registry>(registry: R): R {
	validateRegistry(registry);
	return registry;
}
