import { afterEach, describe, expect, it } from 'vitest';

import path from 'node:path';

import { fix, lint, type LintRequest } from '../support/lint.js';
import { createTempProject, type TempProject } from '../support/temp-project.js';

const files = {
	'package.json': '{ "name": "app" }',
	'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
	'src/core.ts':
		"export class MessageHandler {}\nexport class MessageRouter {}\nexport const getRouter = 1;\nexport type Message = string;\nexport * from './more';\n",
	'src/more.ts': 'export const more = 1;\nexport default 1;\n',
	'src/other.ts': 'export const helper = 1;\n',
	'src/old.ts': 'export class OldHandler {}\n',
	'src/free.ts': 'export const free = 1;\n',
	'src/script.js': '/** @typedef {string} Named */\nexport const script = 1;\n',
	'src/plain.js': 'window.plain = 1;\n',
	'src/common.cjs': 'exports.a = 1;\n',
	'src/near.ts':
		'export const sendEvent = 1;\nexport const sendEvens = 1;\nexport const sentEvent = 1;\nexport const sendOver = 1;\n',
	'src/assigned.ts': 'const a = { b: 1 };\nexport = a;\n',
	'src/unsure.ts': "export const here = 1;\nexport * from './common.cjs';\n",
	'src/view.tsx': "export const View = () => <p>it's</p>;\n",
	'src/broken.ts': 'export const a = {;\n',
	'node_modules/pkg/package.json': '{ "name": "pkg", "types": "index.d.ts" }',
	'node_modules/pkg/index.d.ts': 'export declare const a: number;\n',
};

const modules = {
	core: {
		canonical: './src/core',
		legacy: ['./src/old'],
		exports: {
			OldHandler: 'MessageHandler',
			OldRouter: { name: 'MessageRouter', fix: 'suggest', why: 'Its constructor takes no arguments.' },
			Gone: null,
			Helper: { module: './src/other', name: 'helper' },
			Lost: 'Nowhere',
			Kept: 'Kept',
			Same: { module: './src/core' },
		},
	},
	other: { canonical: './src/other', legacy: ['./src/none'], stage: 'removed' },
	...Object.fromEntries(
		['script.js', 'plain.js', 'near', 'common.cjs', 'assigned', 'unsure', 'view', 'broken'].map(name => [
			name,
			{ canonical: `./src/${name}`, legacy: [`./src/none/${name}`], stage: 'removed' },
		]),
	),
	pkg: { canonical: 'pkg', legacy: ['older-pkg'], stage: 'removed' },
};

let project: TempProject;

afterEach(() => project.cleanUp());

interface Scene {
	readonly code: string;
	readonly file?: string;
	readonly more?: Record<string, string>;
	readonly registry?: object;
	readonly rules?: LintRequest['rules'];
}

function createRequest({
	code,
	file = 'src/app.ts',
	more = {},
	registry = { modules },
	rules,
}: Scene): LintRequest {
	project = createTempProject({ ...files, ...more });
	return {
		code,
		filename: path.join(project.root, file),
		cwd: project.root,
		registry,
		rules: rules ?? { 'ssot/no-missing-export': 'error' },
	};
}

/** Returns `line:column message`, and `> name` for each suggestion. */
function judge(scene: Scene): string[] {
	return lint(createRequest(scene)).flatMap(({ line, column, message, suggestions = [] }) => [
		`${line}:${column} ${message.replace(/ Contract: '[^']*'\.$/u, '')}`,
		...(suggestions ?? []).map(({ desc, fix: { text } }) => `> ${desc} [${text}]`),
	]);
}

describe('names that are there', () => {
	it.each([
		"import { MessageHandler, type Message, more } from './core';",
		"import type { Message } from '@/core';",
		"import * as core from './core'; core.more; core.getRouter; let m: core.Message;",
		"import * as core from './core'; core.toString(); core.hasOwnProperty('a'); log(core);",
		"export { more as rest } from './core'; export * from './core';",
		"const { more } = await import('./core'); const { getRouter } = require('./core'); require('./core').__esModule;",
		"type R = typeof import('./core').getRouter; let m: import('./core').Message;",
		"vi.mock('./core', () => ({ __esModule: true, more: 1, getRouter: vi.fn() }));",
		"vi.mock('./core', () => ({ [name]: 1, ...rest }));",
		"import './core'; import core from './core?raw'; import { x } from './core?raw';",
		"import { nothing } from './free';",
		"import { nothing } from 'somewhere';",
		"/** @type {import('./core').Message} */ let m;",
		"declare module './core' { interface Added {} }\nimport type { Added } from './core';",
	])('%s', code => {
		expect(judge({ code })).toEqual([]);
	});
});

describe('modules whose exports cannot be known', () => {
	it.each([
		["import { a } from './common.cjs'; import d from './common.cjs';", 'CommonJS'],
		["import { c } from './assigned'; import a = require('./assigned');", 'export ='],
		["import { x } from './unsure';", 'a star of CommonJS'],
		["import { x } from './broken';", 'a syntax error'],
		["import d from 'pkg';", 'the default of a package'],
		["import d from './plain.js'; import e from './common.cjs';", 'the default of a plain script'],
		[
			"import type { Named } from './script.js'; /** @type {import('./script.js').Named} */ let n;",
			'types in comments',
		],
	])('%s', code => {
		expect(judge({ code })).toEqual([]);
	});
});

describe('names that are missing', () => {
	it('are reported in every form, where they stand', () => {
		const code = [
			"import core, { aaaaaaaa, more } from './core';",
			"import * as ns from '@/core';",
			"export { bbbbbbbb as b } from './core';",
			'ns.cccccccc; let m: ns.Dddddddd;',
			"const { eeeeeeee } = await import('./core');",
			"require('./core').ffffffff;",
			"type T = import('./core').Gggggggg;",
			"vi.mock('./core', () => ({ hhhhhhhh: 1, 'iiiiiiii': 2, more: 3 }));",
			"/** @type {import('./core').Jjjjjjjj} */",
			"import { View, kkkkkkkk } from './view';",
			"import { llllllll } from './script.js'; llllllll();",
			"import { mmmmmmmm } from 'pkg';",
		].join('\n');
		expect(judge({ code }).map(text => text.replace(/ Export it.*/u, ''))).toEqual([
			"1:8 './core' does not export 'default'.",
			"1:16 './core' does not export 'aaaaaaaa'.",
			"3:10 './core' does not export 'bbbbbbbb'.",
			"4:4 '@/core' does not export 'cccccccc'.",
			"4:24 '@/core' does not export 'Dddddddd'.",
			"5:9 './core' does not export 'eeeeeeee'.",
			"6:19 './core' does not export 'ffffffff'.",
			"7:27 './core' does not export 'Gggggggg'.",
			"8:28 './core' does not export 'hhhhhhhh'.",
			"8:41 './core' does not export 'iiiiiiii'.",
			"9:29 './core' does not export 'Jjjjjjjj'.",
			"10:16 './view' does not export 'kkkkkkkk'.",
			"11:10 './script.js' does not export 'llllllll'.",
			"12:10 'pkg' does not export 'mmmmmmmm'.",
		]);
	});

	it('get the nearest names', () => {
		expect(judge({ code: "import { MesageHandler as M } from './core';\nM();" })).toEqual([
			"1:10 './core' does not export 'MesageHandler'. Take 'MessageHandler' if that is what you mean, or export it there.",
			"> Take 'MessageHandler' from './core'. [MessageHandler]",
		]);
		expect(judge({ code: "import * as core from './core';\ncore.getRouters;" })).toEqual([
			"2:6 './core' does not export 'getRouters'. Take 'getRouter' if that is what you mean, or export it there.",
			"> Take 'getRouter' from './core'. [getRouter]",
		]);
	});

	it('get at most three names, those of one distance in the order of the alphabet', () => {
		const near = "'sendEvens', 'sendEvent' or 'sentEvent'";
		expect(judge({ code: "import { sendEvenx } from './near';" })[0]).toContain(`Take ${near} if`);
		expect(judge({ code: "export { sendEvem } from './near';" })).toEqual([
			"1:10 './near' does not export 'sendEvem'. Take 'sendEvens', 'sendEvent' or 'sendOver' if that is what you mean, or export it there.",
			"> Take 'sendEvens' from './near'. [sendEvens as sendEvem]",
			"> Take 'sendEvent' from './near'. [sendEvent as sendEvem]",
			"> Take 'sendOver' from './near'. [sendOver as sendEvem]",
		]);
	});

	it('get none that a name of more than forty letters might be a slip of', () => {
		const long = 'a'.repeat(41);
		const more = { 'src/core.ts': `export const ${'a'.repeat(40)} = 1;\n` };
		expect(judge({ code: `import { ${long} } from './core';`, more })).toEqual([
			`1:10 './core' does not export '${long}'. Export it there, or take a name that is there.`,
		]);
	});

	it('are a default that a name comes near to: no suggestion, since braces would have to come', () => {
		const more = { 'src/near.ts': 'export const defaults = 1;\n' };
		expect(judge({ code: "import d from './near';", more })).toEqual([
			"1:8 './near' does not export 'default'. Take 'defaults' if that is what you mean, or export it there.",
		]);
	});

	it('of an exception are allowed', () => {
		const allow = [{ files: ['src/app.ts'], reason: 'r' }];
		const registry = { modules: { core: { ...modules.core, allow } } };
		expect(judge({ code: "import { aaaa } from './core';", registry })).toEqual([]);
	});

	it('of other sections are reported too', () => {
		const registry = {
			instances: {
				router: {
					class: { module: './src/core', name: 'MessageRouter' },
					owner: './src/other',
					reason: 'One router.',
				},
			},
		};
		expect(judge({ code: "import { aaaaaaaaa } from './other';", registry })).toEqual([
			"1:10 './other' does not export 'aaaaaaaaa'. Export it there, or take a name that is there. One router.",
		]);
	});
});

describe('names that the registry knows', () => {
	const cases: [title: string, code: string, output: string, told: string[]][] = [
		[
			'a legacy name of the canonical module: a fix',
			"import { OldHandler, more } from './core';\nnew OldHandler(more);",
			"import { MessageHandler as OldHandler, more } from './core';\nnew OldHandler(more);",
			["1:10 './core' does not export 'OldHandler'. It is 'MessageHandler' now."],
		],
		[
			'with another contract: a suggestion',
			"import { OldRouter } from './core';",
			"import { OldRouter } from './core';",
			[
				"1:10 './core' does not export 'OldRouter'. It is 'MessageRouter' now. Its constructor takes no arguments.",
				"> Take 'MessageRouter' from './core'. [MessageRouter as OldRouter } from './core]",
			],
		],
		[
			'removed',
			"import { Gone } from './core';",
			"import { Gone } from './core';",
			[
				"1:10 './core' does not export 'Gone'. It was removed without a replacement: rewrite the code that uses it.",
			],
		],
		[
			'moved to another module',
			"import { Helper, more } from '@/core';",
			"import { more } from '@/core';\nimport { helper as Helper } from '@/other';",
			["1:10 '@/core' does not export 'Helper'. Take 'helper' from '@/other'."],
		],
		[
			'found in another registered module: a suggestion',
			"import { helper } from './core';",
			"import { helper } from './core';",
			[
				"1:10 './core' does not export 'helper'. Take 'helper' from './other'.",
				"> Take 'helper' from './other'. [helper } from './other]",
			],
		],
		[
			'a replacement that is missing too',
			"import { Lost } from './core';",
			"import { Lost } from './core';",
			["1:10 './core' does not export 'Lost'. Export it there, or take a name that is there."],
		],
		[
			'a name that is said to have kept its place, and is not there',
			"import { Kept, Same } from './core';",
			"import { Kept, Same } from './core';",
			[
				"1:10 './core' does not export 'Kept'. Export it there, or take a name that is there.",
				"1:16 './core' does not export 'Same'. Export it there, or take a name that is there.",
			],
		],
		[
			'a mock that would have one name twice: no fix',
			"vi.mock('./core', () => ({ OldHandler: 1, MessageHandler: 2 }));",
			"vi.mock('./core', () => ({ OldHandler: 1, MessageHandler: 2 }));",
			["1:28 './core' does not export 'OldHandler'. It is 'MessageHandler' now."],
		],
		[
			'a member of a module object: a fix',
			"import * as core from './core';\nnew core.OldHandler(core.more);",
			"import * as core from './core';\nnew core.MessageHandler(core.more);",
			["2:10 './core' does not export 'OldHandler'. It is 'MessageHandler' now."],
		],
		[
			'a re-export keeps its name',
			"export { OldHandler } from './core';",
			"export { MessageHandler as OldHandler } from './core';",
			["1:10 './core' does not export 'OldHandler'. It is 'MessageHandler' now."],
		],
		[
			'a mock and its import are one unit',
			"import { OldHandler } from './core';\nvi.mock('./core', () => ({ OldHandler: 1 }));",
			"import { OldHandler } from './core';\nvi.mock('./core', () => ({ OldHandler: 1 }));",
			[
				"1:10 './core' does not export 'OldHandler'. It is 'MessageHandler' now.",
				"> Take 'MessageHandler' from './core'. [MessageHandler as OldHandler } from './core';\nvi.mock('./core', () => ({ MessageHandler]",
				"2:28 './core' does not export 'OldHandler'. It is 'MessageHandler' now.",
				"> Take 'MessageHandler' from './core'. [MessageHandler as OldHandler } from './core';\nvi.mock('./core', () => ({ MessageHandler]",
			],
		],
		[
			'a name that the legacy module does not have: its contract knows',
			"import { Missing, OldRouter } from './old';",
			"import { Missing, OldRouter } from './old';",
			[
				"1:10 './old' does not export 'Missing'. Export it there, or take a name that is there.",
				"1:19 './old' does not export 'OldRouter'. Take 'MessageRouter' from './core'. Its constructor takes no arguments.",
			],
		],
		[
			'a legacy name that moved away unchanged: a fix',
			"import { more } from './old';",
			"import { more } from './core';",
			["1:10 './old' does not export 'more'. Take 'more' from './core'."],
		],
	];

	it.each(cases)('%s', (_title, code, output, told) => {
		expect(judge({ code })).toEqual(told);
		project.cleanUp();
		expect(fix(createRequest({ code })).output).toBe(output);
	});

	it('are renamed where the contract says so', () => {
		const registry = { modules: { core: { ...modules.core, locals: 'rename' } } };
		const code = "import { OldHandler, more } from './core';\nnew OldHandler(more);";
		expect(fix(createRequest({ code, registry })).output).toBe(
			"import { MessageHandler, more } from './core';\nnew MessageHandler(more);",
		);
	});

	it('settle beside the rules of legacy modules', () => {
		const code =
			"import { more, OldHandler } from './old';\nimport { Helper, OldHandler as H } from './core';";
		const rules = { 'ssot/no-missing-export': 'error', 'ssot/no-legacy-import': 'error' } as const;
		const { output, messages } = fix(createRequest({ code, rules }));
		expect(messages).toEqual([]);
		expect(output).not.toContain('./old');
	});
});
