import { afterEach, describe, expect, it, vi } from 'vitest';

import { lint } from '../support/lint.js';
import { lintProject } from '../support/lint-project.js';
import { createTempProject, type TempProject } from '../support/temp-project.js';

const world = {
	'package.json': { name: 'app' },
	'tsconfig.json': { compilerOptions: { paths: { '@/*': ['./src/*'] } } },
	'src/app.ts': "import { a } from './new';\nimport { old } from './old';\nconsole.log(a, old);\n",
	'src/new.ts': 'export const a = 1;\nexport class Router {}\n',
	'src/old.ts': 'export const old = 1;\n',
	'src/other.ts': 'export const other = 1;\n',
};

let project: TempProject;

afterEach(() => {
	project.cleanUp();
	vi.useRealTimers();
});

interface Case {
	readonly files?: Record<string, unknown>;
	readonly links?: Record<string, string>;
	readonly registry?: object;
	/** Fields of the one contract `ws`, which moves `old` to `new`. */
	readonly fields?: object;
	/** What is told, all in all. */
	readonly told: readonly string[];
}

const contract = { canonical: './src/new', legacy: ['./src/old'] };
const rules = { 'ssot/valid-registry': 'error' as const };

async function judge({ files = {}, links = {}, registry, fields = {} }: Case): Promise<string[]> {
	project = createTempProject({ ...world, ...files });
	for (const [link, target] of Object.entries(links)) {
		project.link(link, target);
	}
	const request = {
		patterns: ['src'],
		registry: registry ?? { modules: { ws: { ...contract, ...fields } } },
		rules,
	};
	return lintProject(project, request);
}

const allow = (entry: object) => ({ allow: [{ reason: 'a reason', ...entry }] });

describe('a registry and the disk', () => {
	const cases: Record<string, Case> = {
		agree: { told: [] },
		'agree on every section': {
			files: {
				'src/events.ts': 'export enum E { A = "a" }\nexport interface H {}\nexport const router = 1;',
			},
			registry: {
				modules: { ws: { ...contract, exports: { old: 'a' } } },
				instances: {
					router: {
						class: { module: './src/new', name: 'Router' },
						owner: ['./src/new', './src/events'],
						instance: { module: './src/events', name: 'router' },
						factory: { module: '@/events', name: 'router' },
					},
				},
				handlers: {
					h: {
						type: { module: './src/events', name: 'H' },
						legacy: { method: 'handle', params: [] },
						canonical: {
							method: 'handleMessage',
							params: [{ name: 'p', type: { module: './src/events', name: 'H' } }],
							returns: 'boolean',
						},
						adapter: { module: './src/new', name: 'Router' },
						registration: { call: '*.add', key: 0, handler: 1, owner: './src/app' },
					},
				},
				events: { e: { catalogue: { module: './src/events', name: 'E' }, names: { A: 'a' } } },
			},
			told: [],
		},
		'a canonical module that is missing': {
			fields: { canonical: './src/gone/away', reason: 'One place.' },
			told: [
				"src/old.ts: SSOT202 /modules/ws/canonical: './src/gone/away' is not found, so fixes that write it are off. Create it, or correct the reference. One place.",
			],
		},
		'a slip of the pen': {
			fields: { canonical: './scr/nwe', exports: { old: 'a' } },
			told: [
				"src/old.ts: SSOT202 /modules/ws/canonical: './scr/nwe' is not found, so fixes that write it are off. Create it, or correct the reference to './src/new'.",
			],
		},
		'other capital letters': {
			fields: { canonical: './src/New' },
			told: [
				"src/old.ts: SSOT209 /modules/ws/canonical: './src/New' has other capital letters on the disk, so fixes that write it are off. Correct the reference to './src/new'.",
			],
		},
		'other capital letters in a folder': {
			files: { 'src/core/ws.ts': '' },
			fields: { canonical: './src/Core/ws' },
			told: [
				"src/old.ts: SSOT209 /modules/ws/canonical: './src/Core/ws' has other capital letters on the disk, so fixes that write it are off. Correct the reference to './src/core/ws'.",
			],
		},
		'a folder without an index': {
			files: { 'src/folder/x.ts': '' },
			fields: { canonical: './src/folder' },
			told: [
				"src/old.ts: SSOT203 /modules/ws/canonical: './src/folder' cannot be read (EISDIR), so fixes that write it are off. Make it a file that can be read, or correct the reference.",
			],
		},
		'a link that leads to itself': {
			links: { 'lib/loop.ts': 'loop.ts' },
			fields: { canonical: './lib/loop' },
			told: [
				"src/old.ts: SSOT201 /modules/ws/canonical: './lib/loop' cannot be resolved (ELOOP), so fixes that write it are off. Make the link lead to a file, or correct the reference.",
			],
		},
		'a name that is too long for the disk': {
			fields: { canonical: `./src/${'x'.repeat(400)}` },
			told: [
				"src/old.ts: SSOT203 /modules/ws/canonical: './src/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…' cannot be read (ENAMETOOLONG), so fixes that write it are off. Make it a file that can be read, or correct the reference.",
			],
		},
		'a syntax error': {
			files: { 'src/broken.ts': '// one\nexport class A {' },
			fields: { canonical: './src/broken' },
			told: [
				"src/broken.ts: Parsing error: '}' expected.",
				"src/old.ts: SSOT204 /modules/ws/canonical: './src/broken' does not parse at line 2, so fixes that write it are off. Repair it.",
			],
		},
		'a huge module': {
			files: { 'src/huge.ts': `// ${'x'.repeat(2 * 1024 * 1024)}` },
			fields: { canonical: './src/huge' },
			told: [
				"src/old.ts: SSOT205 /modules/ws/canonical: './src/huge' is too large to analyse (over 2 MB), so fixes that write it are off. Name a smaller module that passes its exports on.",
			],
		},
		'a package that is not installed': {
			fields: { canonical: '@acme/ws' },
			told: [
				"src/old.ts: SSOT202 /modules/ws/canonical: '@acme/ws' is not found, so fixes that write it are off. Install it, or correct the reference.",
			],
		},
		'exports that are missing': {
			fields: { exports: { old: 'b', A: { name: 'c', module: './src/other' }, gone: null, kept: 'a' } },
			told: [
				"src/new.ts: SSOT206 /modules/ws/exports/old: './src/new' has no export 'b', so fixes that write it are off. Export it there, or correct the name to 'a'.",
				"src/new.ts: SSOT206 /modules/ws/exports/A: './src/other' has no export 'c', so fixes that write it are off. Export it there, or correct the name.",
			],
		},
		'parts of other contracts that are missing': {
			registry: {
				instances: {
					router: {
						class: { module: './src/new', name: 'Ruoter' },
						owner: ['./src/owner', './src/new'],
						instance: { module: './src/owner', name: 'router' },
						rivals: ['*', '*Router'],
					},
				},
				handlers: {
					h: {
						type: { module: './src/new', name: 'Handler' },
						match: { classes: ['**'] },
						legacy: { method: 'handle', params: [] },
						canonical: {
							method: 'go',
							params: [{ name: 'p', type: { module: './src/x', name: 'P' } }],
							returns: 'void',
						},
						registration: { call: '*.add', key: 0, handler: 1, owner: './src/y' },
					},
				},
				events: {
					e: {
						catalogue: { module: './src/other', name: 'E' },
						names: { A: 'a' },
						emitters: { classes: ['*'], methods: {} },
					},
				},
			},
			told: [
				"src/new.ts: SSOT206 /instances/router/class: './src/new' has no export 'Ruoter', so fixes that write it are off. Export it there, or correct the name to 'Router'.",
				"src/new.ts: SSOT202 /instances/router/owner/0: './src/owner' is not found, so fixes that write it are off. Create it, or correct the reference to './src/other'.",
				"src/new.ts: SSOT206 /handlers/h/type: './src/new' has no export 'Handler', so fixes that write it are off. Export it there, or correct the name.",
				"src/new.ts: SSOT202 /handlers/h/canonical/params/0/type: './src/x' is not found, so fixes that write it are off. Create it, or correct the reference.",
				"src/new.ts: SSOT202 /handlers/h/registration/owner: './src/y' is not found, so fixes that write it are off. Create it, or correct the reference.",
				"src/new.ts: SSOT214 /instances/router/rivals/0: '*' matches every name. Write the part that the names have in common.",
				"src/new.ts: SSOT214 /handlers/h/match/classes/0: '**' matches every name. Write the part that the names have in common.",
				"src/other.ts: SSOT206 /events/e/catalogue: './src/other' has no export 'E', so fixes that write it are off. Export it there, or correct the name.",
				"src/other.ts: SSOT214 /events/e/emitters/classes/0: '*' matches every name. Write the part that the names have in common.",
			],
		},
		'nothing of it is there': {
			fields: { canonical: './lib/a', legacy: ['./lib/b'] },
			told: [
				"src/app.ts: SSOT202 /modules/ws/canonical: './lib/a' is not found, so fixes that write it are off. Create it, or correct the reference.",
				"src/app.ts: SSOT211 /modules/ws/legacy: none of the legacy modules is there ('./lib/b'). If the migration is done, delete contract 'ws' or set its stage to 'removed', which keeps them from coming back; otherwise correct the references.",
			],
		},
		'legacy modules that match nothing': {
			fields: {
				legacy: ['./src/old', './src/odl', './src/older/*', 'lodash', 'lodash/*', 'node:fs', '@/older/**'],
			},
			told: [
				"src/new.ts: SSOT210 /modules/ws/legacy/1: './src/odl' matches no module, so nothing is reported for it. Correct it, or delete the entry if its migration is done.",
				"src/new.ts: SSOT210 /modules/ws/legacy/2: './src/older/*' matches no module, so nothing is reported for it. Correct it, or delete the entry if its migration is done.",
				"src/new.ts: SSOT210 /modules/ws/legacy/3: 'lodash' matches no module, so nothing is reported for it. Correct it, or delete the entry if its migration is done.",
				"src/new.ts: SSOT210 /modules/ws/legacy/4: 'lodash/*' matches no module, so nothing is reported for it. Correct it, or delete the entry if its migration is done.",
				"src/new.ts: SSOT210 /modules/ws/legacy/6: '@/older/**' matches no module, so nothing is reported for it. Correct it, or delete the entry if its migration is done.",
			],
		},
		'a migration that is done': {
			fields: { legacy: ['./src/gone', './src/away/**'] },
			told: [
				"src/new.ts: SSOT211 /modules/ws/legacy: none of the legacy modules is there ('./src/gone', './src/away/**'). If the migration is done, delete contract 'ws' or set its stage to 'removed', which keeps them from coming back; otherwise correct the references.",
			],
		},
		'a migration that is done and says so': {
			fields: { legacy: ['./src/gone', './src/away/**'], stage: 'removed' },
			told: [],
		},
		'captures that lead nowhere': {
			files: { 'src/legacy/a-store.ts': '', 'src/legacy/b-store.ts': '', 'src/stores/a.ts': '' },
			fields: { canonical: './src/stores/$1', legacy: ['./src/legacy/*-store'] },
			told: [
				"src/app.ts: SSOT202 /modules/ws/canonical: './src/stores/b' is not found, so fixes that write it are off. Create it, or correct the reference.",
			],
		},
		'a package with patterns': {
			files: { 'node_modules/lodash/package.json': '{}', 'node_modules/lodash/map.js': '' },
			fields: { legacy: ['lodash/*'] },
			told: [],
		},
		'a package of a scope with patterns': {
			files: { 'node_modules/@acme/ws/package.json': '{}', 'node_modules/@acme/ws/map.js': '' },
			fields: { legacy: ['@acme/ws/*', '@acme/gone/*'] },
			told: [
				"src/new.ts: SSOT210 /modules/ws/legacy/1: '@acme/gone/*' matches no module, so nothing is reported for it. Correct it, or delete the entry if its migration is done.",
			],
		},
		'one module under two spellings': {
			fields: { legacy: ['@/new', './src/old'] },
			told: [
				"src/new.ts: SSOT106 /modules/ws/legacy/0: '@/new' is './src/new', and so both canonical and legacy. Remove it here, or list its legacy names in \"exports\".",
			],
		},
		'one module under two spellings, with names': {
			fields: { legacy: ['@/new'], exports: { b: 'a' } },
			told: [],
		},
		'two contracts that disagree through an alias': {
			registry: {
				modules: { one: contract, two: { canonical: './src/other', legacy: ['@/old'] } },
			},
			told: [
				'src/other.ts: SSOT107 /modules/two/legacy/0: "./src/old.ts" is ambiguous: "/modules/one" sends the names they do not list elsewhere. Keep it in one contract, or give each its own "exports" and "unlisted": "keep".',
			],
		},
		'two contracts that disagree through a pattern': {
			registry: {
				modules: {
					one: contract,
					two: { canonical: './src/other', legacy: ['./src/o*'], exports: { old: null } },
				},
			},
			told: [
				'src/other.ts: SSOT107 /modules/two/legacy/0: "./src/old.ts" is ambiguous: "/modules/one" sends "old" elsewhere. Keep it in one contract, or give each its own "exports" and "unlisted": "keep".',
			],
		},
		'a circle through an alias': {
			registry: {
				modules: { one: contract, two: { canonical: './src/old', legacy: ['@/new'] } },
			},
			told: [
				'src/new.ts: SSOT108 /modules/one/canonical: canonical chain is circular: ./src/old.ts -> ./src/new.ts -> ./src/old.ts. Let one of them be the last.',
			],
		},
		'a spelling that leads elsewhere': {
			fields: { specifier: { as: '@/other' } },
			told: [
				"src/new.ts: SSOT212 /modules/ws/specifier: '@/other' does not lead to './src/new', so fixes that write it are off. Write a specifier that does.",
			],
		},
		'a spelling that leads nowhere': {
			fields: { specifier: { as: '@/news' } },
			told: [
				"src/new.ts: SSOT212 /modules/ws/specifier: '@/news' does not lead to './src/new', so fixes that write it are off. Write a specifier that does.",
			],
		},
		'a spelling that only a bundler knows': { fields: { specifier: { as: 'virtual:new' } }, told: [] },
		'an alias that is there': { fields: { specifier: 'alias' }, told: [] },
		'no alias': {
			files: { 'tsconfig.json': '{}' },
			fields: { specifier: 'alias' },
			told: [
				"src/new.ts: SSOT213 /modules/ws/specifier: no alias leads to './src/new', so fixes write relative paths. Add one to 'paths' of the tsconfig or to 'imports' of package.json, or choose another style.",
			],
		},
		'a tsconfig that is broken': {
			files: { 'tsconfig.json': '{ "extends": "./none.json" }' },
			told: [
				"src/new.ts: SSOT207 /: 'tsconfig.json' cannot be used, so its aliases lead nowhere (File './none.json' not found). Repair it, or name another one in 'tsconfig'.",
			],
		},
		'a tsconfig in a circle': {
			files: { 'tsconfig.json': '{ "extends": "./tsconfig.json" }' },
			told: [
				"src/new.ts: SSOT207 /: 'tsconfig.json' cannot be used, so its aliases lead nowhere (Circularity detected while resolving configuration: tsconfig.json). Repair it, or name another one in 'tsconfig'.",
			],
		},
		'a tsconfig that is missing': {
			registry: { tsconfig: 'tsconfig.app.json', modules: { ws: contract } },
			told: [
				"src/new.ts: SSOT207 /tsconfig: 'tsconfig.app.json' cannot be used, so its aliases lead nowhere (Cannot resolve tsconfig at path: tsconfig.app.json). Repair it, or name another one in 'tsconfig'.",
			],
		},
		'an exception that expired': {
			fields: allow({ files: ['src/app.ts'], until: '2026-01-01' }),
			told: [
				'src/new.ts: SSOT220 /modules/ws/allow/0/until: the exception expired on 2026-01-01 and excuses nothing any more. Remove it, or give it a later day.',
			],
		},
		'an exception that matches nothing': {
			fields: allow({ files: ['src/app.ts', 'test/**', 'x.ts'] }),
			told: [
				"src/new.ts: SSOT221 /modules/ws/allow/0/files/1: 'test/**' matches no file, so it excuses nothing. Correct or remove it.",
				"src/new.ts: SSOT221 /modules/ws/allow/0/files/2: 'x.ts' matches no file, so it excuses nothing. Correct or remove it.",
			],
		},
		'an exception that matches everything': {
			fields: allow({ files: ['**'] }),
			told: [
				"src/new.ts: SSOT223 /modules/ws/allow/0/files/0: '**' excuses every file, so the contract is never in force. Name the files that need it, or remove the contract.",
			],
		},
		'an exception that matches every script': {
			fields: allow({ files: ['**/*.ts'] }),
			told: [
				"src/new.ts: SSOT223 /modules/ws/allow/0/files/0: '**/*.ts' excuses every file, so the contract is never in force. Name the files that need it, or remove the contract.",
			],
		},
		'an exception that is needed': { fields: allow({ files: ['src/app.ts'] }), told: [] },
		'an exception that a barrel needs': {
			files: {
				'src/barrel.ts': "export { old as o } from './old';",
				'src/user.ts': "import { o } from './barrel';",
			},
			fields: allow({ files: ['src/user.ts'] }),
			told: [],
		},
		'an exception that a copied name needs': {
			files: { 'src/copy.ts': 'class Router {}' },
			fields: allow({ files: ['src/copy.ts'] }),
			told: [],
		},
		'an exception that a barrel of a barrel needs': {
			files: {
				'src/deep.ts': "export { old as o } from './old';",
				'src/barrel.ts': "export * from './deep';",
				'src/user.ts': "import { o } from './barrel';",
			},
			fields: allow({ files: ['src/user.ts'] }),
			told: [],
		},
		'an exception that a barrel of other things does not need': {
			files: {
				'src/deep.ts': "import './old';\nexport const deep = 1;",
				'src/barrel.ts': "export { deep, gone } from './deep';",
				'src/user.ts': "import { deep } from './barrel';\nimport map from 'lodash';",
				'node_modules/lodash/index.js': 'module.exports = 1;',
			},
			fields: allow({ files: ['src/user.ts'] }),
			told: [
				"src/new.ts: SSOT222 /modules/ws/allow/0: no file that 'src/user.ts' matches mentions anything of the contract, so the exception is no longer needed. Remove it.",
			],
		},
		'an exception whose barrel cannot be read': {
			files: {
				'src/barrel.cjs': 'module.exports = load();',
				'src/user.ts': "import { o } from './barrel.cjs';",
			},
			fields: allow({ files: ['src/user.ts'] }),
			told: [],
		},
		'an exception of more files than anybody looks through': {
			files: Object.fromEntries(
				Array.from({ length: 501 }, (_, index) => [`lib/${index}.txt`, 'nothing of it']),
			),
			fields: allow({ files: ['lib/*.txt'] }),
			told: [],
		},
		'an exception that begins with a dot, and one of a default export': {
			files: { 'src/user.ts': "import d from './other';" },
			fields: {
				exports: { default: 'a', old: 'default' },
				...allow({ files: ['./src/user.ts'] }),
			},
			told: [
				"src/new.ts: SSOT206 /modules/ws/exports/old: './src/new' has no export 'default', so fixes that write it are off. Export it there, or correct the name.",
				"src/new.ts: SSOT222 /modules/ws/allow/0: no file that './src/user.ts' matches mentions anything of the contract, so the exception is no longer needed. Remove it.",
			],
		},
		'an exception that is no longer needed': {
			fields: allow({ files: ['src/oth*.ts', 'package.json'] }),
			told: [
				"src/new.ts: SSOT222 /modules/ws/allow/0: no file that 'src/oth*.ts', 'package.json' matches mentions anything of the contract, so the exception is no longer needed. Remove it.",
			],
		},
		'an exception of an instance': {
			registry: {
				instances: {
					router: {
						class: { module: './src/new', name: 'Router' },
						owner: './src/new',
						rivals: ['*Rival*'],
						...allow({ files: ['src/app.ts'] }),
					},
				},
			},
			told: [],
		},
		'hostile text': {
			fields: { canonical: './src/{{ref}}<script>', reason: '\u001B[31mred\n::error::x' },
			told: [
				"src/old.ts: SSOT202 /modules/ws/canonical: './src/{{ref}}<script>' is not found, so fixes that write it are off. Create it, or correct the reference. red ::error::x.",
			],
		},
	};

	it.each(Object.entries(cases))('%s', async (_title, scene) => {
		expect(await judge(scene)).toEqual(scene.told);
	});
});

describe('a run', () => {
	const registry = {
		modules: { ws: { ...contract, exports: { old: 'b' } }, more: { canonical: 'x', legacy: ['y'] } },
	};
	const told = [
		"src/new.ts: SSOT206 /modules/ws/exports/old: './src/new' has no export 'b', so fixes that write it are off. Export it there, or correct the name to 'a'.",
		"src/new.ts: SSOT202 /modules/more/canonical: 'x' is not found, so fixes that write it are off. Install it, or correct the reference.",
		"src/new.ts: SSOT211 /modules/more/legacy: none of the legacy modules is there ('y'). If the migration is done, delete contract 'more' or set its stage to 'removed', which keeps them from coming back; otherwise correct the references.",
	];

	it.each([
		['all of it', ['.']],
		['one folder', ['src']],
		['in another order', ['src/old.ts', 'src/new.ts', 'src/app.ts']],
	])('tells each fault once: %s', async (_title, patterns) => {
		project = createTempProject(world);
		expect(await lintProject(project, { registry, rules, patterns })).toEqual(told);
	});

	it('of other files tells nothing', async () => {
		project = createTempProject(world);
		expect(await lintProject(project, { registry, rules, patterns: ['src/app.ts', 'src/o*.ts'] })).toEqual(
			[],
		);
	});

	it('follows the disk in one process', async () => {
		project = createTempProject(world);
		expect(await lintProject(project, { registry, rules })).toHaveLength(3);
		project.write('src/new.ts', 'export const b = 1;');
		expect(await lintProject(project, { registry, rules })).toHaveLength(2);
	});

	it('judges exceptions by the day', async () => {
		vi.useFakeTimers({ now: new Date('2027-02-28T23:00:00Z'), toFake: ['Date'] });
		const scene = { fields: allow({ files: ['src/app.ts'], until: '2027-03-01' }), told: [] };
		expect(await judge(scene)).toEqual([]);
		project.cleanUp();
		vi.setSystemTime(new Date('2027-03-01T00:00:00Z'));
		expect(await judge(scene)).toEqual([expect.stringContaining('SSOT220')]);
	});
});

describe('no registry', () => {
	const missing =
		"SSOT200 There is no 'settings.ssot', so no rule of this plugin judges anything. Add a registry, made with 'defineRegistry', to the settings.";

	it('is told once, in the first source file', async () => {
		project = createTempProject({ ...world, 'a.ts': '', 'eslint.config.js': '', 'dist/a.js': '' });
		expect(await lintProject(project, { rules })).toEqual([`src/app.ts: ${missing}`]);
	});

	it('is told where the sources lie elsewhere', async () => {
		project = createTempProject({
			'eslint.config.js': '',
			'lib/b.ts': '',
			'lib/a.ts': '',
			'.cache/a.ts': '',
		});
		expect(await lintProject(project, { rules })).toEqual([`lib/a.ts: ${missing}`]);
	});

	it.each([undefined, 'src/unsaved.ts'])('is told in a text that is no file: %s', filename => {
		project = createTempProject(world);
		const request = { code: '', filename, cwd: project.root, registry: undefined, rules };
		expect(lint(request).map(({ message }) => message)).toEqual([missing]);
	});

	it('is no fault of an empty one', async () => {
		project = createTempProject(world);
		expect(await lintProject(project, { registry: {}, rules })).toEqual([]);
	});
});

describe('a root', () => {
	it('that is no folder is told, since no file is judged', async () => {
		project = createTempProject(world);
		expect(await lintProject(project, { registry: { root: './app' }, rules })).toEqual([
			"src/app.ts: SSOT208 /root: './app' is no folder, so no file is judged. Correct it, or leave it out for the linter's working directory.",
		]);
	});

	it('may be a part of what is linted', async () => {
		project = createTempProject({ ...world, 'src/part/a.ts': '' });
		const registry = { root: './src/part', modules: { ws: { canonical: './b', legacy: ['./a'] } } };
		expect(await lintProject(project, { registry, rules })).toEqual([
			"src/part/a.ts: SSOT202 /modules/ws/canonical: './b' is not found, so fixes that write it are off. Create it, or correct the reference.",
		]);
	});
});
