import { expect, it } from 'vitest';

import { findException } from '../../src/registry/exceptions.js';

const first = { files: ['src/a/**', 'src/b.ts'], reason: 'first', until: '2027-03-01' };
const second = { files: ['./src/{a,c}/*.ts'], reason: 'second' };

it.each([
	['src/a/x.ts', '2027-02-28', first],
	['src/b.ts', '2027-02-28', first],
	['src/a/x.ts', '2027-03-01', second],
	['src/b.ts', '2027-03-01', undefined],
	['src/c/x.ts', '2027-02-28', second],
	['./src/c/x.ts', '2027-02-28', second],
	['src/d.ts', '2027-02-28', undefined],
])('finds the exception for %s on %s', (path, today, expected) => {
	expect(findException([first, second], path, today)).toBe(expected);
});

it('finds nothing where there is no list or an empty one', () => {
	expect(findException(undefined, 'a', '2027-01-01')).toBeUndefined();
	expect(findException([], 'a', '2027-01-01')).toBeUndefined();
	expect(findException([{ files: [], reason: 'r' }], 'a', '2027-01-01')).toBeUndefined();
});
