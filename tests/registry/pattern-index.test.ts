import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createPatternIndex } from '../../src/registry/pattern-index.js';
import { createPattern } from '../../src/registry/pattern.js';

const segment = fc.stringMatching(/^[ab*]{1,3}$/u);
const path = fc.array(fc.oneof(segment, fc.constant('**')), { minLength: 1, maxLength: 4 });
const pattern = path.map(segments => segments.join('/')).filter(text => text.includes('*'));
const plain = fc
	.array(fc.stringMatching(/^[ab]{0,3}$/u), { maxLength: 4 })
	.map(segments => segments.join('/'));

function indexOf(texts: readonly string[]) {
	return createPatternIndex(texts.map(text => ({ pattern: createPattern(text), value: text })));
}

describe('createPatternIndex', () => {
	it('finds what trying every pattern finds', () => {
		fc.assert(
			fc.property(fc.uniqueArray(pattern, { maxLength: 8 }), plain, (texts, text) => {
				const expected = texts.flatMap(value => {
					const captures = createPattern(value).match(text);
					return captures === undefined ? [] : [{ value, captures }];
				});
				const found = indexOf(texts).collectMatches(text);
				expect(new Set(found)).toEqual(new Set(expected));
				expect(found).toHaveLength(expected.length);
			}),
			{ numRuns: 2000 },
		);
	});

	it.each([
		['a/**/b', 'a/b'],
		['**/b', 'b'],
		['a/**', 'a'],
		['**', ''],
		['a*a', 'aa'],
	])('finds %s by %s, where the wildcard stands for nothing', (text, found) => {
		expect(indexOf([text]).collectMatches(found)).toHaveLength(1);
	});

	it('does not find ends that overlap', () => {
		expect(indexOf(['ab*ba']).collectMatches('aba')).toEqual([]);
	});
});
