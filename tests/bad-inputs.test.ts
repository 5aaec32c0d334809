import { afterEach, describe, expect, it, vi } from 'vitest';

import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint, Linter } from 'eslint';

import { RegistryError } from '../src/index.js';
import plugin from '../src/index.js';
import { createGlob } from '../src/registry/glob.js';
import { createPattern } from '../src/registry/pattern.js';
import { diskHost } from '../src/resolve/host.js';
import { fix, lint, type LintRequest } from './support/lint.js';
import { runUnprivileged } from './support/run-unprivileged.js';
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

afterEach(() => (project as TempProject | undefined)?.cleanUp());

function createRequest(code: string, registry: unknown, filename = 'src/app.ts'): LintRequest {
	project = createTempProject(world);
	return { code, filename: path.join(project.root, filename), cwd: project.root, registry, rules };
}

/** A class behind many names. */
function createNames(count: number): string {
	const names = Array.from({ length: count }, (_, index) => `const n${index + 1} = n${index};`).join('\n');
	return `import { a as n0 } from './new';\n${names}\nnew n${count}();\nbus.emit(n${count});`;
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
		[
			'S18 bytes that are no UTF-8',
			withModule({ legacy: ['./src/\uFFFDld'] }),
			['SSOT120 /modules/m/legacy/0'],
		],
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

describe('aliases of the tsconfig', () => {
	const code = "import { a } from './old';\nlog(a);\n";
	const judge = (paths: object, text = code, fields: object = {}): string | undefined => {
		const request = createRequest(text, { modules: { m: { ...contract, exports: {}, ...fields } } });
		project.write('tsconfig.json', { compilerOptions: { paths } });
		project.write('src/core/old.ts', 'export const a = 1;\n');
		return fix(request).output;
	};

	it.each<[title: string, paths: object]>([
		['an empty one', { '': ['./src/old'] }],
		['one for everything', { '*': ['./src/*', './types/*'] }],
		['one that leaves the root', { 'etc/*': ['../../../etc/*'], '/*': ['/*'] }],
		['one that means nothing', { '@/*': [], '~/*': 'x', '#/*': null }],
		['one with two stars', { '@/*/*': ['./src/*/*'] }],
	])('S30, S31 %s is no harm', (_title, paths) => {
		expect(judge(paths)).toBe("import { a } from './new';\nlog(a);\n");
	});

	it('S30 of those that overlap the longest counts', () => {
		const paths = { '@/*': ['./src/*'], '@/core/*': ['./src/other/*'] };
		const canonical = { canonical: './src/new', legacy: ['./src/other/old'] };
		expect(judge(paths, "import { a } from '@/core/old';\n", canonical)).toBe("import { a } from '@/new';\n");
	});

	it.each(['#new', 'pkg', '@/gone', './lib/new', '@/old'])(
		'S31 a spelling that does not lead to the module is not written: %s',
		as => {
			expect(judge({ '@/*': ['./src/*'] }, code, { specifier: { as } })).toBe(code);
		},
	);

	it('S31 where none fits, a fix takes the relative path', () => {
		const alias = { specifier: 'alias' };
		expect(judge({ '*': ['./types/*'] }, code, alias)).toBe("import { a } from './new';\nlog(a);\n");
	});
});

describe('patterns', () => {
	const long = 'a'.repeat(20_000);

	it.each([
		['a name', createPattern('*a*a*a*a*a*a*a*a*a*b'), 'a'.repeat(60)],
		['30 stars', createPattern(`${'*a'.repeat(30)}b`), long],
		['30 stars and long pieces', createPattern('*aaaaaaaaab'.repeat(30)), long],
		['30 segments of any number', createPattern(`${'**/a/'.repeat(30)}b`), 'a/'.repeat(10_000)],
		['30 segments in a row', createPattern(`**/${'*/'.repeat(30)}b/**`), 'a/'.repeat(10_000)],
		['a glob with 30 stars', createGlob(`${'*?a'.repeat(30)}b`), long],
		['a glob with any letters', createGlob(`*${'?'.repeat(900)}b*c`), long],
		['a glob with braces', createGlob(`${'{a,b}'.repeat(8)}${'*a'.repeat(30)}b`), long],
	])('S20 are matched in milliseconds: %s', (_title, { match }, text) => {
		const times = [1, 2, 3].map(() => {
			const start = performance.now();
			expect(match(text)).toBeUndefined();
			return performance.now() - start;
		});
		expect(Math.min(...times)).toBeLessThan(100);
	});

	it('S20 are matched in milliseconds by the rules', () => {
		const stars = '*a'.repeat(30);
		const registry = {
			modules: {
				m: {
					canonical: './src/new',
					legacy: [`./src/${stars}b`],
					allow: [{ files: [`${stars}b`], reason: 'r' }],
				},
			},
			instances: {
				i: { class: { module: './src/new', name: 'a' }, owner: './src/new', rivals: [`${stars}b`] },
			},
			events: {
				e: {
					catalogue: { module: './src/new', name: 'a' },
					names: {},
					calls: [{ call: `*.${stars}b`, name: 0 }],
				},
			},
		};
		const name = 'a'.repeat(20_000);
		const code = `import x from './${name}';\nclass ${name} {}\nx.${name}(x);\n`;
		const times = [1, 2, 3].map(() => {
			const request = createRequest(code, registry);
			const start = performance.now();
			expect(lint(request).filter(({ fatal }) => fatal)).toEqual([]);
			project.cleanUp();
			return performance.now() - start;
		});
		expect(Math.min(...times)).toBeLessThan(2000);
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
			'S37 10,000 imports',
			Array.from({ length: 10_000 }, (_, i) => `import { a as a${i} } from './x${i}';`).join('\n'),
		],
		['S38 100,000 comments', '/** import( */\n'.repeat(100_000)],
		['S38 a comment of 5 MB', `/** ${"import('".repeat(5 * 128 * 1024)} */`],
	])('%s are read in linear time', (_id, code) => {
		const request = createRequest(code, registry);
		const start = performance.now();
		expect(lint(request).filter(({ fatal }) => fatal)).toEqual([]);
		expect(performance.now() - start).toBeLessThan(20_000);
	});

	it.each([
		['10,000 brackets', 'src/app.ts', `${'('.repeat(10_000)}1${')'.repeat(10_000)}`],
		['10,000 functions', 'src/app.js', `${'() => '.repeat(10_000)}1`],
		['5,000 names in a row', 'src/app.ts', createNames(5000)],
		['1,000 members in a row', 'src/app.js', `bus${'.a'.repeat(1000)}.emit('x');`],
		['1,000 conditions in a row', 'src/app.js', `bus.emit(${"q ? 'x' : ".repeat(1000)}'y');`],
		[
			'500 blocks in a handler',
			'src/app.js',
			`class H { handle() { ${'if (q) { '.repeat(500)}${'}'.repeat(500)} } }`,
		],
	])('S37 nesting ends no rule: %s', (_title, file, code) => {
		const deep = {
			modules: { m: contract },
			instances: { i: { class: { module: './src/new', name: 'a' }, owner: './src/new', rivals: ['B'] } },
			handlers: {
				h: {
					match: { classes: ['H'] },
					legacy: { method: 'handle', params: [] },
					canonical: { method: 'go', params: [], returns: 'boolean' },
				},
			},
			events: {
				e: { catalogue: { module: './src/new', name: 'a' }, names: {}, calls: [{ call: '*.emit', name: 0 }] },
			},
		};
		const { cwd, filename } = createRequest(code, deep, file);
		// The parser of ESLint nests deeper than that of TypeScript.
		const parser = file.endsWith('.ts') ? { languageOptions: { parser: typescriptParser } } : {};
		const plugins = { ssot: plugin as unknown as Record<string, never> };
		const config = { ...parser, files: ['**/*'], plugins, rules, settings: { ssot: deep } };
		// What is too deep for the parser is a parsing error, and no rule sees it.
		const linter = new Linter({ configType: 'flat', cwd });
		expect(() => linter.verify(code, config, { filename })).not.toThrow();
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

describe('a registry in a JSON file', () => {
	const text = JSON.stringify({ modules: { m: contract } });

	/** Lints with a config that takes its settings from a file of these bytes; returns the rules that report. */
	async function lintWith(bytes: string | Uint8Array): Promise<(string | null)[]> {
		project = createTempProject({
			...world,
			'package.json': { name: 'app', type: 'module' },
			'src/app.ts': "import { A } from './old';\n",
			'eslint.config.js':
				"import ssot from './ssot.json' with { type: 'json' };\nexport default [{ settings: { ssot } }];\n",
		});
		writeFileSync(project.path('ssot.json'), bytes);
		const own = { ssot: plugin } as unknown as Linter.Config['plugins'];
		const overrideConfig = { files: ['**/*.ts'], plugins: own ?? {}, rules: { 'ssot/no-legacy-import': 2 } };
		const eslint = new ESLint({ cwd: project.root, overrideConfig: [overrideConfig as Linter.Config] });
		const results = await eslint.lintFiles(['src/app.ts']);
		return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
	}

	it('S18 may begin with a byte order mark', async () => {
		expect(await lintWith(`\uFEFF${text}`)).toEqual(['ssot/no-legacy-import']);
	});

	it.each([
		['a comment', `// The one.\n${text}`],
		['a trailing comma', text.replace(/\}$/u, ',}')],
	])('S18 stops the config with the name of the file: %s', async (_title, bytes) => {
		await expect(lintWith(bytes)).rejects.toThrow(/ssot\.json.*JSON|JSON.*ssot\.json/u);
	});

	it('S18 stops the linter where it is no UTF-8', async () => {
		const bytes = Buffer.from(text.replace('old', '\u00F6ld'), 'latin1');
		await expect(lintWith(bytes)).rejects.toThrow(/SSOT120 \/modules\/m\/legacy\/0/u);
	});
});

describe('what changes while the linter works', () => {
	const code = "import { a } from './old';\nlog(a);\n";
	const plain = { canonical: './src/new', legacy: ['./src/old'] };

	it('S40 a registry that is loaded stands, and one that is loaded anew counts at once', () => {
		const request = createRequest(code, undefined);
		project.write('ssot.json', { modules: { m: plain } });
		const load = (): unknown => JSON.parse(readFileSync(project.path('ssot.json'), 'utf8'));
		const judge = (registry: unknown): string[] =>
			lint({ ...request, registry }).flatMap(({ ruleId, message }) =>
				ruleId === 'ssot/no-legacy-import' ? [message] : [],
			);
		const before = load();
		expect(judge(before)).toEqual(["'a' from './old' is legacy. Import 'a' from './new'. Contract: 'm'."]);
		project.write('ssot.json', { modules: { m: { ...plain, canonical: "./src/it's/new" } } });
		expect(judge(before)).toEqual(["'a' from './old' is legacy. Import 'a' from './new'. Contract: 'm'."]);
		expect(judge(load())).toEqual([
			"'a' from './old' is legacy. Import 'a' from './it's/new'. Contract: 'm'.",
		]);
		project.write('ssot.json', { modlues: {} });
		expect(() => judge(load())).toThrow(RegistryError);
		expect(judge(before)).toHaveLength(1);
	});

	it('S42 a fix is made of the linted text, whatever is written to the file meanwhile', async () => {
		project = createTempProject({ ...world, 'src/app.ts': code });
		const eslint = new ESLint({
			cwd: project.root,
			fix: true,
			overrideConfigFile: true,
			overrideConfig: [
				{
					files: ['**/*.ts'],
					plugins: { ssot: plugin } as never,
					rules,
					settings: { ssot: { root: project.root, modules: { m: plain } } },
				},
			],
		});
		const results = await eslint.lintFiles(['src/app.ts']);
		project.write('src/app.ts', "import { a } from './old';\n// Somebody else was here.\n");
		expect(results.map(({ output }) => output)).toEqual(["import { a } from './new';\nlog(a);\n"]);
		await ESLint.outputFixes(results);
		expect(readFileSync(project.path('src/app.ts'), 'utf8')).toBe(results[0]?.output);
	});
});

describe('modules that cannot be read', () => {
	const code = "import { a } from './old';\nlog(a);\n";
	const legacyImport = ['ssot/no-legacy-import', 'report'];

	/** Returns for each report its rule, or the code of a fault, and whether it brings a fix. */
	function judge(file: string, text: string, change: () => void = () => undefined): string[][] {
		const request = createRequest(text, { modules: { m: { ...contract, exports: {} } } }, file);
		project.write(file, text);
		change();
		return lint(request).map(({ ruleId, message, fix: edit, fatal }) => [
			fatal ? 'fatal' : (/^SSOT\d+/u.exec(message)?.[0] ?? String(ruleId)),
			edit === undefined ? 'report' : 'fix',
		]);
	}

	it.each<[title: string, code: string | undefined, change: () => void]>([
		['S14 a canonical module that is missing', 'SSOT202', () => project.remove('src/new.ts')],
		[
			'S13 a link in a circle',
			'SSOT201',
			() => {
				project.remove('src/new.ts');
				project.link('src/new.ts', 'new.ts');
			},
		],
		[
			'S15 a folder in the place of the file',
			'SSOT203',
			() => {
				project.remove('src/new.ts');
				project.write('src/new.ts/x.ts');
			},
		],
		['S15 a file that nobody may read', 'SSOT203', () => chmodSync(project.path('src/new.ts'), 0)],
		['S16 a syntax error', 'SSOT204', () => project.write('src/new.ts', 'export const a = {;\n')],
		['S17 3 MB', 'SSOT205', () => project.write('src/new.ts', `// ${'x'.repeat(3 * 1024 * 1024)}`)],
		[
			'S17 bytes that are no text',
			'SSOT204',
			() =>
				writeFileSync(
					project.path('src/new.ts'),
					Uint8Array.from({ length: 4096 }, (_, i) => (i * 7) % 256),
				),
		],
		['S24 an export that is missing', undefined, () => project.write('src/new.ts', 'export const b = 1;\n')],
	])('%s: fixes are off, and reports stay', (_title, fault, change) => {
		expect(runUnprivileged(() => judge('src/app.ts', code, change))).toEqual([legacyImport]);
		project.cleanUp();
		const told = runUnprivileged(() => judge('src/old.ts', 'export const a = 1;\n', change));
		expect(told).toEqual(fault === undefined ? [] : [[fault, 'report']]);
	});

	it('S15 one that nobody may read is told with the code of the system', () => {
		const told = runUnprivileged(() => {
			const request = createRequest('export const a = 1;\n', { modules: { m: contract } }, 'src/old.ts');
			chmodSync(project.path('src/new.ts'), 0);
			return lint(request);
		});
		expect(told.map(({ message }) => message)).toEqual([
			"SSOT203 /modules/m/canonical: './src/new' cannot be read (EACCES), so fixes that write it are off. Make it a file that can be read, or correct the reference. Contract: 'm'.",
		]);
	});

	it('S13 links that lead in circles through folders lead to their files', () => {
		const request = createRequest("import { a } from './up/src/up/src/old';", {
			modules: { m: { ...contract, exports: {} } },
		});
		project.link('src/up', '..');
		expect(lint(request).map(({ ruleId }) => ruleId)).toContain('ssot/no-legacy-import');
	});
});

/** What the tests of other files show of bad input: the file, and a test in it. */
const elsewhere: Readonly<Record<string, readonly [file: string, test: string]>> = {
	'S01 no registry': ['rules/valid-registry.test.ts', 'is told once, in the first source file'],
	'S01 no registry, the other rules': ['every-rule.test.ts', 'is silent without a registry'],
	'S04 the key that was meant': ['registry/shape.test.ts', 'did you mean "modules"'],
	'S12 a package behind a link': ['resolve/identity.test.ts', "['@acme/ws', '/packages/ws/src/index.ts']"],
	'S12 another case of letters': ['rules/valid-registry.test.ts', 'other capital letters in a folder'],
	'S15 a path that is too long': ['rules/valid-registry.test.ts', 'a name that is too long for the disk'],
	'S22 a star matches everything': ['rules/valid-registry.test.ts', "'*' matches every name"],
	'S24 parts that are missing': ['rules/valid-registry.test.ts', 'parts of other contracts that are missing'],
	'S30 the longest start counts': ['resolve/paths.test.ts', 'prefers the exact key, then the longest start'],
	'S31 a circle of tsconfigs': ['rules/valid-registry.test.ts', 'a tsconfig in a circle'],
	'S31 a missing base': ['rules/valid-registry.test.ts', 'a tsconfig that is broken'],
	'S36 terminals and CI': ['registry/sanitize-text.test.ts', 'caps what it shows'],
	'S39 settings that change': ['registry/read-registry.test.ts', 'whatever becomes of the object'],
	'S40 modules that change': ['long-session.test.ts', 'follows the disk'],
	'S43 threads': ['determinism.test.ts', 'on two threads, with a cache and without'],
	'S43 dry runs, types of fixes, quiet runs': ['determinism.test.ts', 'a dry run fixes as'],
	'S44 pieces of pages': ['parsers.test.ts', 'a text without imports gets a first one only where'],
	'S45 frozen prototypes': ['registry/prototype.test.ts', 'with a frozen Object.prototype'],
};

describe('every kind of bad input has a test', () => {
	it.each(Object.entries(elsewhere))('%s', (_title, [file, test]) => {
		expect(readFileSync(path.join(import.meta.dirname, file), 'utf8')).toContain(test);
	});

	it('and none of the 45 is left out', () => {
		const text = readFileSync(import.meta.filename, 'utf8');
		const numbers = Array.from({ length: 45 }, (_, index) => `S${String(index + 1).padStart(2, '0')} `);
		expect(numbers.filter(number => !text.includes(number))).toEqual([]);
	});
});
