import { describe, expect, it } from 'vitest';

import type { ModuleId } from '../../src/resolve/module-id.js';

import { readFileFacts } from '../../src/facts/file-facts.js';
import { parseSource } from '../support/source-code.js';

/** What the file makes, as written. */
function collect(code: string): string[] {
	const sourceCode = parseSource(code);
	const identify = (specifier: string) => ({
		id: specifier as ModuleId,
		file: undefined,
		query: '',
	});
	return readFileFacts(sourceCode, identify).constructions.map(({ node }) => sourceCode.getText(node));
}

describe('what makes an object of a class of the file', () => {
	it.each([
		['an import', "import { Bus } from './bus'; new Bus();", 'new Bus()'],
		['a class', 'class Bus {} new Bus();', 'new Bus()'],
		['a class of a function', 'function f() { class Bus {} return new Bus(); }', 'new Bus()'],
		['a constant', "import { Bus } from './bus'; const B = Bus; new B();", 'new B()'],
		['a parameter', 'function f(Bus: any) { return new Bus(); }', 'new Bus()'],
		['a member', "import * as all from './bus'; new all.Bus();", 'new all.Bus()'],
		['a name with `$`', 'class $Bus$ {} new $Bus$();', 'new $Bus$()'],
		['a name in escapes', 'class Bus {} new B\\u0075s();', 'new B\\u0075s()'],
		['a name that begins in letters', 'class Bus {} new Bu\\u0073();', 'new Bu\\u0073()'],
		['a name behind a comment', 'class Bus {} new /* one */ Bus();', 'new /* one */ Bus()'],
		['a name in parentheses', 'class Bus {} new (Bus)();', 'new (Bus)()'],
		['a name of the platform that is imported', "import { Map } from './map'; new Map();", 'new Map()'],
		[
			'a class on the spot',
			"import { Bus } from './bus'; new class extends Bus {}();",
			'new class extends Bus {}()',
		],
		['a function on the spot', 'new function () {}();', 'new function () {}()'],
		['Reflect.construct', 'class Bus {} Reflect.construct(Bus, []);', 'Reflect.construct(Bus, [])'],
		['Object.create', 'class Bus {} Object.create(Bus.prototype);', 'Object.create(Bus.prototype)'],
		[
			'Object.create, with a comment and an escape',
			'class Bus {} Object . /* a */ cr\\u0065ate(Bus.prototype);',
			'Object . /* a */ cr\\u0065ate(Bus.prototype)',
		],
	])('%s', (_title, code, made) => {
		expect(collect(code)).toEqual([made]);
	});

	it.each([
		['what the platform brings along', 'new Map(); new Set<string>(); throw new Error();'],
		['what is declared nowhere', 'new Bus();'],
		['a comment', 'class Bus {} // new Bus()\n/* new Bus() */'],
		['a text', 'class Bus {} use("new Bus()", `new Bus()`);'],
		['other methods of the same objects', 'class Bus {} Object.keys(Bus); Reflect.get(Bus, "a");'],
		[
			'objects of the same name that are declared',
			'class Bus {} const Object = use(); Object.create(Bus.prototype);',
		],
	])('is not %s', (_title, code) => {
		expect(collect(code)).toEqual([]);
	});

	it('is found in code within a template', () => {
		expect(collect('class Bus {} use(`new Bus() ${new Bus()}`);')).toEqual(['new Bus()']);
	});
});
