import type { Registry } from './contract.js';
import type { Problem } from './registry-error.js';

import { createPointer } from './json-pointer.js';
import { quoteText } from './quote-text.js';

/** Collects the emitter methods of events that do not exist. */
export function collectEventProblems({ events = {} }: Registry): Problem[] {
	return Object.entries(events).flatMap(([name, { names, emitters }]) => {
		const wireNames = new Set(Object.values(names));
		const unknown = Object.keys(emitters?.methods ?? {}).filter(wireName => !wireNames.has(wireName));
		return unknown.map(wireName => ({
			code: 'SSOT151',
			pointer: createPointer(['events', name, 'emitters', 'methods', wireName]),
			message: `${quoteText(wireName)} is no wire name in "names". Add it there, or remove the method.`,
		}));
	});
}
