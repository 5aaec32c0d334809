import type { InstanceContract, Registry } from './contract.js';
import type { Problem } from './registry-error.js';

import { createPointer } from './json-pointer.js';
import { normalizeRef } from './module-ref.js';
import { quoteText } from './quote-text.js';

/** Collects the instance contracts whose instance is the class itself. */
export function collectInstanceProblems({ instances = {} }: Registry): Problem[] {
	return Object.entries(instances)
		.filter(([, contract]) => isInstanceClass(contract))
		.map(([name, contract]) => ({
			code: 'SSOT132',
			pointer: createPointer(['instances', name, 'instance', 'name']),
			message: `instance and class are both ${quoteText(contract.class.name)}. Name the exported object, not its class.`,
		}));
}

function isInstanceClass({ class: type, instance }: InstanceContract): boolean {
	return instance?.name === type.name && normalizeRef(instance.module) === normalizeRef(type.module);
}
