import { describe, expect, it } from 'vitest';

import { createMayName } from '../../src/registry/pattern-words.js';

describe('what a text may name', () => {
	it.each([
		[['router.add'], 'this.router\n\t?.add(handler);', true],
		[['router.add'], 'const { add } = router;', true],
		[['router.add'], 'router.remove(handler);', false],
		[['register'], "import { register as r } from './registry'; r(handler);", true],
		[['register'], "import r from './registry'; r(handler);", false],
		[['*.register', 'on*Added'], 'onHandlerAdded(handler);', true],
		[['on*Added'], 'onHandler(handler);', false],
		[['*'], '', true],
		[[], 'register(handler);', false],
		// Nobody writes the name of a default export, nor need a name be written plainly.
		[['default'], "import r from './registry'; r(handler);", true],
		[['register'], String.raw`\u0072egister(handler);`, true],
		[['register'], String.raw`registry['\x72egister'](handler);`, true],
		[['register'], String.raw`\u{000072}egister(handler);`, true],
		[['register'], String.raw`write('\x1b[2m', '\u001B', '\u{1F600}', '\u2028');`, false],
		[['größe'], String.raw`gr\u00f6\u00dfe(handler);`, true],
	])('%j in %j: %j', (patterns, text, expected) => {
		expect(createMayName(patterns)(text)).toBe(expected);
	});

	it('is nothing without patterns', () => {
		expect(createMayName()('register')).toBe(false);
	});
});
