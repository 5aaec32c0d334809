import type { Registry } from '../registry/contract.js';
import type { Fault } from './fault.js';

import { createPointer } from '../registry/json-pointer.js';

/** Collects the name patterns that every name fits. */
export function collectPatternFaults({ instances = {}, handlers = {}, events = {} }: Registry): Fault[] {
	return [
		...Object.entries(instances).flatMap(([key, contract]) =>
			judgePatterns(['instances', key, 'rivals'], contract.rivals, { key, contract }),
		),
		...Object.entries(handlers).flatMap(([key, contract]) =>
			(['classes', 'registeredBy', 'tables'] as const).flatMap(field =>
				judgePatterns(['handlers', key, 'match', field], contract.match?.[field], { key, contract }),
			),
		),
		...Object.entries(events).flatMap(([key, contract]) =>
			judgePatterns(['events', key, 'emitters', 'classes'], contract.emitters?.classes, { key, contract }),
		),
	];
}

function judgePatterns(
	path: readonly string[],
	patterns: readonly string[] = [],
	contract: Fault['contract'],
): Fault[] {
	return patterns.flatMap((pattern, index) =>
		/^\*+$/u.test(pattern)
			? [
					{
						kind: 'boundlessPattern',
						pointer: createPointer([...path, String(index)]),
						data: { ref: pattern },
						contract,
					} as const,
				]
			: [],
	);
}
