import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEventNames } from '../../src/registry/event-names.js';

const wireNames = ['agent_started', 'tool.completed', 'added', 'runDone', 'x'];
const letters = fc.constantFrom(...'agent_started.tool completedrunDone-xyzABC');
const text = fc.oneof(
	fc.constantFrom(...wireNames),
	fc.string({ unit: letters, maxLength: 16 }),
	// A name with one letter more, one less, or another ending.
	fc
		.tuple(fc.constantFrom(...wireNames), fc.nat(20), fc.string({ unit: letters, maxLength: 2 }))
		.map(([name, at, piece]) => name.slice(0, at) + piece + name.slice(at + 1)),
);

describe('what a text may mean', () => {
	it('is an event where it is a name, almost one, or begins as one does, and nothing else', () => {
		const names = createEventNames(wireNames);
		fc.assert(
			fc.property(text, found => {
				const isAbout = names.has(found) || names.isKin(found) || names.collectResembled(found).length > 0;
				expect(names.mayMean(found)).toBe(isAbout);
				// Asked again, it is remembered.
				expect(names.mayMean(found)).toBe(isAbout);
			}),
			{ numRuns: 2000 },
		);
	});

	it.each([
		['added', true],
		['addd', false],
		['addeds', true],
		['adde', false],
		['agent_gone', true],
		['tool.started', true],
		['agentStarted', true],
		['something', false],
		['', false],
	])('%s: %s', (found, isAbout) => {
		expect(createEventNames(wireNames).mayMean(found)).toBe(isAbout);
	});
});
