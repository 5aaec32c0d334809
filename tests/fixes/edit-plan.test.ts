import { expect, it } from 'vitest';

import { joinPlans } from '../../src/fixes/edit-plan.js';

const edit = (start: number, end: number) => ({ range: [start, end] as const, text: `${start}` });

it('joins plans whose spans touch, and leaves the others alone', () => {
	const plans = [
		{ owner: 'c', edits: [edit(20, 30)] },
		{ owner: 'a', edits: [edit(0, 2), edit(8, 10)] },
		{ owner: 'b', edits: [edit(4, 5)] },
		{ owner: 'd', edits: [edit(30, 31)] },
		{ owner: 'e', edits: [edit(40, 41)] },
	];
	const joined = joinPlans(plans);
	expect(joined.get('a')).toEqual([edit(0, 2), edit(8, 10), edit(4, 5)]);
	expect(joined.get('b')).toBe(joined.get('a'));
	expect(joined.get('c')).toEqual([edit(20, 30), edit(30, 31)]);
	expect(joined.get('d')).toBe(joined.get('c'));
	expect(joined.get('e')).toEqual([edit(40, 41)]);
});

it('has nothing to join in no plans', () => {
	expect(joinPlans([]).size).toBe(0);
});
