import { describe, expect, it } from 'vitest';

import { judge } from './scene.js';

const code = "import { Bus } from './bus';\nuse(new Bus());";
const stray = ['2 strayInstance'];
const busClass = 'export class Bus {}\n';

describe('the type that the instance is declared with', () => {
	it.each([
		['its class', `${busClass}export const bus: Bus = new Bus();`, true],
		['an interface, which may lack members', `${busClass}export const bus: Port = new Bus();`, false],
		[
			'its class, exported under another name',
			'class Own {}\nexport { Own as Bus };\nexport const bus: Own = new Own();',
			true,
		],
	])('%s', (_title, text, isFixed) => {
		const { breaches, fixed, suggested } = judge({ code, more: { 'src/bus.ts': text } });
		expect(breaches).toEqual(stray);
		expect(fixed !== code).toBe(isFixed);
		expect(suggested !== undefined).toBe(!isFixed);
	});
});

describe('where no machine may go', () => {
	it.each([
		[
			'the instance cannot be found in its module',
			{ fields: { instance: { module: './src/bus', name: 'gone' } } },
		],
		['its module is not there', { fields: { instance: { module: './src/gone', name: 'bus' } } }],
		[
			'its module has exports that cannot be read',
			{
				more: { 'src/holder.cjs': 'module.exports = make();' },
				fields: { instance: { module: './src/holder.cjs', name: 'bus' } },
			},
		],
		['the contract offers nothing', { fields: { instance: undefined } }],
	])('%s', (_title, scene) => {
		expect(judge({ code, ...scene })).toEqual({ breaches: stray, fixed: code, suggested: undefined });
	});
});

describe('imports', () => {
	it('a namespace beside the class keeps its place', () => {
		const both = "import Bus, * as all from './default-bus';\nuse(new Bus(), all);";
		const more = { 'src/default-bus.ts': 'export default class Bus {}\nexport const bus = new Bus();\n' };
		const module = './src/default-bus';
		const fields = { class: { module, name: 'default' }, owner: module, instance: { module, name: 'bus' } };
		expect(judge({ code: both, more, fields }).fixed).toContain("import Bus, * as all from './default-bus';");
	});

	it('a namespace that lacks the instance leads nowhere', () => {
		const far = "import * as audit from './reexport';\nuse(new audit.Bus());";
		const more = { 'src/reexport.ts': "export { Bus } from './bus';\n" };
		expect(judge({ code: far, more }).fixed).toContain("import { bus } from './bus'");
	});

	it('an instance that a parameter hides gets another name', () => {
		const hidden =
			"import { Bus, bus } from './bus';\nexport const f = (bus: string) => use(new Bus(), bus);";
		expect(judge({ code: hidden }).fixed).toContain('use(sharedBus, bus)');
	});
});

describe('rivals', () => {
	const fields = { rivals: ['*Bus'] };

	it.each([
		['a member of an own object', 'const all = { OtherBus: class {} };\nuse(new all.OtherBus());', []],
		[
			'a member of a class of another module',
			"import { Holder } from './holder';\nuse(new Holder.OtherBus());",
			[],
		],
		['a class of a package', "import { OtherBus } from 'other';\nuse(new OtherBus());", []],
		[
			'a class of another module',
			"import { LegacyBus } from './old-bus';\nuse(new LegacyBus());",
			['2 rivalConstruction'],
		],
	])('%s', (_title, text, breaches) => {
		expect(judge({ code: text, fields }).breaches).toEqual(breaches);
	});
});

it('classes that extend each other in a circle are none', () => {
	const circle = 'class A extends B {}\nclass B extends A {}\nuse(new A());';
	expect(judge({ code: circle }).breaches).toEqual([]);
});
