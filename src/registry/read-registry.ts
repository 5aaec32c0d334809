import { isDeepStrictEqual } from 'node:util';

import type { Registry } from './contract.js';

import { RegistryError } from './registry-error.js';
import { validateRegistry } from './validate-registry.js';

const known = new WeakMap<object, Registry | RegistryError>();

interface Remembered {
	/** The settings as they were, since the object itself may change. */
	readonly ssot: unknown;
	readonly registry: Registry;
}

/** Some linters make the settings anew for each file: what is equal to a registry of late is that registry. */
const recent: Remembered[] = [];
const maximumRecent = 4;

/**
 * Reads the registry out of ESLint's shared settings, once for each `ssot` object; undefined where there is none.
 *
 * The registry is a frozen copy, so settings that change later do not change it.
 *
 * @throws {RegistryError} If the registry is wrong; the same error each time.
 */
export function readRegistry(settings: Readonly<Record<string, unknown>>): Registry | undefined {
	const ssot = Object.hasOwn(settings, 'ssot') ? settings['ssot'] : undefined;
	if (ssot === undefined) {
		return undefined;
	}
	const outcome = typeof ssot === 'object' && ssot !== null ? findOutcome(ssot) : attempt(ssot);
	if (outcome instanceof RegistryError) {
		throw outcome;
	}
	return outcome;
}

function findOutcome(ssot: object): Registry | RegistryError {
	const outcome = known.get(ssot) ?? recall(ssot) ?? attempt(ssot);
	known.set(ssot, outcome);
	return outcome;
}

function recall(ssot: object): Registry | undefined {
	return recent.find(remembered => isDeepStrictEqual(remembered.ssot, ssot))?.registry;
}

function attempt(ssot: unknown): Registry | RegistryError {
	try {
		const registry = validateRegistry(ssot);
		// What is valid is plain data, so that it can be cloned.
		recent.unshift({ ssot: structuredClone(ssot), registry });
		recent.splice(maximumRecent);
		return registry;
	} catch (error) {
		if (error instanceof RegistryError) {
			return error;
		}
		throw error;
	}
}
