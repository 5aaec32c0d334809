import { afterEach, describe, expect, it, vi } from 'vitest';

import path from 'node:path';

import fc from 'fast-check';

import { RegistryError } from '../src/index.js';
import plugin from '../src/index.js';
import { createPattern } from '../src/registry/pattern.js';
import { diskHost } from '../src/resolve/host.js';
import { fix, lint, type LintRequest } from './support/lint.js';
import { createTempProject, type TempProject } from './support/temp-project.js';

const rules = Object.fromEntries(Object.keys(plugin.rules).map(name => [`ssot/${name}`, 'error' as const]));

const world = {
	'package.json': { name: 'app' },
	'tsconfig.json': { compilerOptions: { paths: { '@/*': ['./src/*'] } } },
	'src/new.ts': 'export const a = 1;\nexport const B = 1;\n',
	'src/old.ts': 'export const a = 1;\nexport const A = 1;\n',
	"src/it's/new.ts": 'export const a = 1;\n',
};

const contract = { canonical: './src/new', legacy: ['./src/old'], exports: { A: 'B' } };

let project: TempProject;

afterEach(() => project.cleanUp());

function createRequest(code: string, registry: unknown, filename = 'src/app.ts'): LintRequest {
	project = createTempProject(world);
	return { code, filename: path.join(project.root, filename), cwd: project.root, registry, rules };
}

function findProblems(registry: unknown): string[] {
	try {
		lint(createRequest('', registry));
		return [];
	} catch (error) {
		expect(error).toBeInstanceOf(RegistryError);
		return (error as RegistryError).problems.map(({ code, pointer }) => `${code} ${pointer}`);
	} finally {
		project.cleanUp();
	}
}

describe('settings that are wrong are one error with every problem', () => {
	const handler = {
		legacy: { method: 'handle', params: ['payload'] },
		canonical: { method: 'go', params: [{ name: 'message', type: 'Message' }], returns: 'boolean' },
	};
	const withHandler = (fields: object) => ({ handlers: { h: { ...handler, ...fields } } });
	const withCanonical = (fields: object) => withHandler({ canonical: { ...handler.canonical, ...fields } });
	const withModule = (fields: object) => ({ modules: { m: { ...contract, ...fields } } });
	const withInstance = (fields: object) => ({
		instances: { i: { class: { module: './src/new', name: 'B' }, owner: './src/new', ...fields } },
	});

	it.each<[id: string, registry: unknown, problems: string[]]>([
		['S02 an array', [], ['SSOT101 /']],
		['S02 a text', 'x', ['SSOT101 /']],
		['S02 null', null, ['SSOT101 /']],
		['S03 a list of modules', { modules: [] }, ['SSOT102 /modules']],
		['S03 no canonical module', { modules: { m: { legacy: ['./x'] } } }, ['SSOT103 /modules/m/canonical']],
		['S04 an unknown key', { modlues: {} }, ['SSOT104 /modlues']],
		['S05 no legacy module', withModule({ legacy: [] }), ['SSOT105 /modules/m/legacy']],
		['S05 an empty one', withModule({ legacy: [''] }), ['SSOT105 /modules/m/legacy/0']],
		[
			'S06 canonical and legacy',
			withModule({ legacy: ['./src/new'], exports: {} }),
			['SSOT106 /modules/m/legacy/0'],
		],
		[
			'S07 two claims',
			{ modules: { m: contract, n: { canonical: './src/x', legacy: ['./src/old'] } } },
			['SSOT107 /modules/n/legacy/0'],
		],
		[
			'S08 a circle',
			{ modules: { m: { canonical: './b', legacy: ['./a'] }, n: { canonical: './a', legacy: ['./b'] } } },
			['SSOT108 /modules/m/canonical'],
		],
		[
			'S09 no identifiers',
			withModule({ exports: { A: '', B: 'not an id', C: 1 } }),
			['SSOT109 /modules/m/exports/C', 'SSOT109 /modules/m/exports/A', 'SSOT109 /modules/m/exports/B'],
		],
		[
			'S10 __proto__',
			JSON.parse('{"modules":{"m":{"canonical":"./a","legacy":["./b"],"exports":{"__proto__":"x"}}}}'),
			['SSOT110 /modules/m/exports/__proto__'],
		],
		['S10 constructor', withModule({ exports: { constructor: 'x', prototype: 'y', toString: 'z' } }), []],
		...['../../../etc/passwd', '/etc/x', 'C:\\x', 'file:///x', '\\\\srv\\x', './a/../../x'].map(
			(canonical): [string, unknown, string[]] => [
				`S11 ${canonical}`,
				withModule({ canonical }),
				['SSOT111 /modules/m/canonical'],
			],
		),
		['S15 a NUL', withModule({ canonical: './a\0b' }), ['SSOT131 /modules/m/canonical']],
		[
			'S15 5,000 characters',
			withModule({ canonical: `./${'x'.repeat(5000)}` }),
			['SSOT131 /modules/m/canonical'],
		],
		['S22 an empty pattern', withInstance({ rivals: [''] }), ['SSOT130 /instances/i/rivals/0']],
		['S22 a star', withInstance({ rivals: ['*'] }), []],
		[
			'S23 a line break',
			withInstance({ rivals: ['a\nb', 'a\0', 'x'.repeat(10_000)] }),
			['SSOT131 /instances/i/rivals/0', 'SSOT131 /instances/i/rivals/1', 'SSOT131 /instances/i/rivals/2'],
		],
		[
			'S25 an instance that is its class',
			withInstance({ instance: { module: './src/new', name: 'B' } }),
			['SSOT132 /instances/i/instance/name'],
		],
		[
			'S26 a name twice',
			withCanonical({ params: [{ name: 'a' }, { name: 'a' }] }),
			['SSOT140 /handlers/h/canonical/params/1/name'],
		],
		[
			'S26 a reserved word',
			withCanonical({ params: [{ name: 'class' }] }),
			['SSOT140 /handlers/h/canonical/params/0/name'],
		],
		[
			'S26 code in a type',
			withCanonical({ params: [{ name: 'a', type: 'WebSocket) {' }] }),
			['SSOT140 /handlers/h/canonical/params/0/type'],
		],
		[
			'S27 code in a path',
			withHandler({ bind: { payload: 'message.payload); evil("' } }),
			['SSOT141 /handlers/h/bind/payload'],
		],
		[
			'S27 an unknown parameter',
			withHandler({ bind: { payload: 'other.payload' } }),
			['SSOT141 /handlers/h/bind/payload'],
		],
		[
			'S28 code in the return type',
			withCanonical({ returns: 'boolean; }' }),
			['SSOT142 /handlers/h/canonical/returns'],
		],
		...['constructor', 'then', '__proto__', 'toString'].map((method): [string, unknown, string[]] => [
			`S29 ${method}`,
			withHandler({ legacy: { method, params: [] } }),
			['SSOT143 /handlers/h/legacy/method'],
		]),
	])('%s', (_id, registry, problems) => {
		expect(findProblems(registry)).toEqual(problems);
	});

	it('S19 deep and huge registries are refused at once', () => {
		let deep: object = {};
		for (let depth = 0; depth < 100_000; depth += 1) {
			deep = { deep };
		}
		const start = performance.now();
		expect(findProblems({ modules: deep }).some(problem => problem.startsWith('SSOT121'))).toBe(true);
		const wide = Object.fromEntries(
			Array.from({ length: 10_000 }, (_, index) => [
				`m${index}`,
				{
					canonical: './a',
					legacy: Array.from({ length: 1000 }, (_entry, number) => `./l${index}/${number}`),
				},
			]),
		);
		expect(findProblems({ modules: wide }).some(problem => problem.startsWith('SSOT121'))).toBe(true);
		expect(performance.now() - start).toBeLessThan(20_000);
	});

	it('S11 nothing outside of the root is read', () => {
		const read = vi.spyOn(diskHost, 'readFile');
		findProblems({ modules: { m: { ...contract, canonical: '../../../etc/passwd' } } });
		expect(read.mock.calls.filter(([file]) => file.includes('etc'))).toEqual([]);
	});
});

describe('patterns', () => {
	it.each([
		['S20', '*a*a*a*a*a*a*a*a*a*b', 'a'.repeat(60)],
		['30 stars against 20,000 characters', `${'*a'.repeat(30)}b`, 'a'.repeat(20_000)],
		['30 segments of stars', `${'**/a/'.repeat(30)}b`, 'a/'.repeat(10_000)],
	])('%s are matched in milliseconds', (_id, pattern, text) => {
		const { match } = createPattern(pattern);
		match(text);
		const start = performance.now();
		expect(match(text)).toBeUndefined();
		expect(performance.now() - start).toBeLessThan(100);
	});

	it('S21 hold no regular expression', () => {
		expect(createPattern('(a+)+$').match('aaaa')).toBeUndefined();
		expect(createPattern('(a+)+$').match('(a+)+$')).toEqual([]);
	});
});

describe('files', () => {
	const registry = { modules: { m: contract } };

	it.each(['<input>', '<text>', 'doc.md/0_0.ts', 'C:\\x\\a.ts', '\\\\srv\\x\\a.ts'])('S32 %s', filename => {
		const request = { ...createRequest("import { A } from './old';", registry), filename };
		expect(lint(request).filter(({ fatal }) => fatal)).toEqual([]);
	});

	it('S33 a file outside of the root is not judged', () => {
		const request = createRequest("import { A } from './src/old';", registry, '../other.ts');
		expect(lint(request).filter(({ ruleId }) => ruleId !== null)).toEqual([]);
	});

	it('S34 an escaped specifier is read, and the fix writes a plain one', () => {
		const code = String.raw`const { a } = await import("\u002e/\u006fld");`;
		const request = { ...createRequest(code, { modules: { m: { ...contract, exports: {} } } }) };
		expect(lint(request).map(({ ruleId }) => ruleId)).toContain('ssot/no-legacy-import');
		expect(fix(request).output).not.toContain('\\u006f');
	});

	it('S35 quotes in a path are escaped', () => {
		const canonical = "./src/it's/new";
		const request = createRequest("import { a } from './old';", {
			modules: { m: { canonical, legacy: ['./src/old'] } },
		});
		expect(fix(request).output).toBe(String.raw`import { a } from './it\'s/new';`);
	});

	it('S36 hostile text is made safe', () => {
		const reason = '{{name}} \u001B[31mred\u001B[0m \u202E\n::error::x <script>';
		const request = createRequest("import { A } from './old';", { modules: { m: { ...contract, reason } } });
		const text = lint(request)
			.map(({ message }) => message)
			.join('');
		expect(text).toContain('{{name}} red');
		expect(text).not.toMatch(/[\u0000-\u001F\u007F\u202E]/u);
	});

	it.each([
		['S37 one line of 1 MB', `const a = "${'x'.repeat(1024 * 1024)}";`],
		[
			'S37 5,000 imports',
			Array.from({ length: 5000 }, (_, i) => `import { a as a${i} } from './x${i}';`).join('\n'),
		],
		['S38 20,000 comments', '/** import( */\n'.repeat(20_000)],
		['S38 a comment of 1 MB', `/** ${"import('".repeat(128 * 1024)} */`],
	])('%s are read in linear time', (_id, code) => {
		const request = createRequest(code, registry);
		const start = performance.now();
		expect(lint(request).filter(({ fatal }) => fatal)).toEqual([]);
		expect(performance.now() - start).toBeLessThan(20_000);
	});

	it('S39 registries of one process do not mix', () => {
		const code = "import { A } from './old';";
		const request = createRequest(code, registry);
		const count = (ssot: unknown): number =>
			lint({ ...request, registry: ssot }).filter(({ ruleId }) => ruleId === 'ssot/no-legacy-import').length;
		expect([count(registry), count({ modules: {} }), count({ modules: { m: { ...contract } } })]).toEqual([
			1, 0, 1,
		]);
	});

	it('S41 a canonical module that goes before the fix is applied', () => {
		const request = createRequest("import { a } from './old';", {
			modules: { m: { ...contract, exports: {} } },
		});
		const [message] = lint(request);
		project.remove('src/new.ts');
		expect(message?.fix?.text).toContain('./new');
	});

	it('S45 a polluted prototype changes nothing', () => {
		const code = "import { A } from './old';";
		// ESLint itself refuses the options of any rule then.
		const others = Object.fromEntries(
			Object.entries(plugin.rules).flatMap(([name, { meta }]) =>
				meta?.defaultOptions === undefined ? [[`ssot/${name}`, 'error' as const]] : [],
			),
		);
		const request = { ...createRequest(code, registry), rules: others };
		const before = lint(request).map(({ message }) => message);
		const prototype = Object.prototype as Record<string, unknown>;
		Object.assign(prototype, {
			canonical: './evil',
			exports: { A: 'evil' },
			stage: 'removed',
			allow: [{ files: ['**'] }],
			name: 'evil',
		});
		try {
			expect(lint({ ...request, registry: structuredClone(registry) }).map(({ message }) => message)).toEqual(
				before,
			);
		} finally {
			for (const key of ['canonical', 'exports', 'stage', 'allow', 'name']) {
				delete prototype[key];
			}
		}
	});
});

describe('random registries and random sources', () => {
	const ref = fc.constantFrom(
		'./src/new',
		'./src/old',
		'./src/*',
		'./src/$1',
		'@/new',
		'@/old',
		'pkg',
		'pkg/*',
		'./src/**',
		'./gone',
		"./src/it's/new",
	);
	const name = fc.constantFrom('a', 'A', 'B', 'default', 'toString', '$1', '__proto__', 'constructor');
	const exported = fc.record({ module: ref, name });
	const exception = fc.record({
		files: fc.array(fc.constantFrom('src/*', '**', 'src/app.ts', '{a,b}', '!x', 'src/old.ts'), {
			minLength: 1,
			maxLength: 2,
		}),
		reason: fc.string({ minLength: 1 }),
		until: fc.option(fc.constantFrom('2020-01-01', '2099-01-01', 'never'), { nil: undefined }),
	});
	const moduleContract = fc.record(
		{
			canonical: ref,
			legacy: fc.array(ref, { minLength: 1, maxLength: 3 }),
			exports: fc.dictionary(
				name,
				fc.oneof(
					name,
					fc.constant(null),
					fc.record({ module: ref, name, fix: fc.constantFrom('auto', 'suggest', 'none') }),
				),
			),
			unlisted: fc.constantFrom('keep', 'same-name'),
			specifier: fc.constantFrom('auto', 'alias', 'relative', { as: '@/new' }, { as: 'x:y' }),
			stage: fc.constantFrom('migrating', 'removed'),
			locals: fc.constantFrom('alias', 'rename'),
			mocks: fc.constantFrom('fix', 'suggest'),
			allow: fc.array(exception, { maxLength: 2 }),
		},
		{ requiredKeys: ['canonical', 'legacy'] },
	);
	const instance = fc.record(
		{
			class: exported,
			owner: ref,
			instance: exported,
			rivals: fc.array(fc.constantFrom('*', '*A*', 'B')),
			allow: fc.array(exception, { maxLength: 1 }),
		},
		{ requiredKeys: ['class', 'owner'] },
	);
	const registry = fc.record(
		{
			modules: fc.dictionary(fc.constantFrom('a', 'b', 'c/d', '~'), moduleContract, { maxKeys: 3 }),
			instances: fc.dictionary(fc.constantFrom('i', 'j'), instance, { maxKeys: 2 }),
			handlers: fc.oneof(fc.constant({}), fc.jsonValue()),
			root: fc.constantFrom('.', './src', './none'),
			tsconfig: fc.constantFrom('tsconfig.json', 'none.json'),
			digest: fc.constant({ 'modules/a': 'x' }),
		},
		{ requiredKeys: [] },
	);
	const specifier = fc.constantFrom(
		'./old',
		'./new',
		'@/old',
		'@/new',
		'pkg',
		'./gone',
		'./app',
		'',
		'./old?raw',
		'\\u002e/old',
	);
	const statement = fc
		.tuple(
			fc.constantFrom(
				"import { NAME } from 'SPEC';",
				"import NAME, { a as b } from 'SPEC';",
				"import * as ns from 'SPEC'; ns.NAME; ns['NAME'];",
				"export { NAME as x } from 'SPEC';",
				"export * from 'SPEC';",
				"vi.mock('SPEC', () => ({ NAME: 1, a: 2 }));",
				"const { NAME: q } = await import('SPEC');",
				"require('SPEC').NAME;",
				"type T = import('SPEC').NAME;",
				"/** @type {import('SPEC').NAME} */",
				'class NAME extends A {}',
				'new A(); // eslint-disable-line',
			),
			fc.constantFrom('a', 'A', 'B', 'toString', 'constructor', 'gone'),
			specifier,
		)
		.map(([text, taken, from]) => text.replaceAll('NAME', taken).replaceAll('SPEC', from));
	const source = fc.oneof(
		{ weight: 3, arbitrary: fc.array(statement, { maxLength: 5 }).map(lines => lines.join('\n')) },
		{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
	);
	const file = fc.constantFrom('src/app.ts', 'src/new.ts', 'src/old.ts', 'src/unsaved.tsx', 'top.js');

	const judge = (ssot: unknown, code: string, filename: string): void => {
		const request = {
			code,
			filename: path.join(project.root, filename),
			cwd: project.root,
			registry: ssot,
			rules,
		};
		try {
			fix(request);
		} catch (error) {
			expect(error).toBeInstanceOf(RegistryError);
		}
	};

	it('never end in an error other than RegistryError', () => {
		project = createTempProject(world);
		fc.assert(fc.property(registry, source, file, judge), { numRuns: 250 });
	});

	it('nor does any JSON at all', () => {
		project = createTempProject(world);
		fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), source, file, judge), { numRuns: 100 });
	});
});
