import { RegistryError } from '../../src/registry/registry-error.js';
import { validateRegistry } from '../../src/registry/validate-registry.js';

/** Collects one line `CODE pointer: message` for each problem of a registry. */
export function collectLines(registry: unknown): string[] {
	try {
		validateRegistry(registry);
		return [];
	} catch (error) {
		if (error instanceof RegistryError) {
			return error.problems.map(({ code, pointer, message }) => `${code} ${pointer}: ${message}`);
		}
		throw error;
	}
}
