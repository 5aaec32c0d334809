import type { Engine, EngineFactory } from './engine.js';
import type { Host } from './host.js';

import { findNativeEngine } from './native-engine.js';
import { createPortableEngine } from './portable-engine.js';

/** One engine for each list of conditions that is asked for. */
export interface Engines {
	/** Which implementation answers. */
	readonly kind: 'native' | 'portable';
	/** The engine for a list of conditions. */
	find(conditions: readonly string[]): Engine;
	/** Makes every engine forget what it read. */
	forget(): void;
}

/** Engines of oxc-resolver where it is wanted and can be loaded, else of enhanced-resolve. */
export function createEngines(host: Host, isNativeWanted: boolean): Engines {
	const known = new Map<string, Engine>();
	let found: Implementation | undefined;
	// The binary is loaded for the first module, not with the plugin.
	const load = () => (found ??= findImplementation(host, isNativeWanted));
	return {
		get kind() {
			return load().kind;
		},
		find: conditions => findEngine(known, conditions, load().create),
		forget: () => known.forEach(engine => engine.forget()),
	};
}

interface Implementation extends Pick<Engines, 'kind'> {
	readonly create: EngineFactory;
}

function findImplementation(host: Host, isNativeWanted: boolean): Implementation {
	const native = isNativeWanted ? findNativeEngine() : undefined;
	return native === undefined
		? { kind: 'portable', create: createPortableEngine(host) }
		: { kind: 'native', create: native };
}

function findEngine(
	known: Map<string, Engine>,
	conditions: readonly string[],
	create: EngineFactory,
): Engine {
	const key = conditions.join();
	const engine = known.get(key) ?? create(conditions);
	known.set(key, engine);
	return engine;
}
