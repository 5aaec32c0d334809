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
	const native = isNativeWanted ? findNativeEngine() : undefined;
	const create = native ?? createPortableEngine(host);
	const known = new Map<string, Engine>();
	return {
		kind: native ? 'native' : 'portable',
		find: conditions => findEngine(known, conditions, create),
		forget: () => known.forEach(engine => engine.forget()),
	};
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
