import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { demand, runProgram } from './support/run-program.js';
import { installPackages, packPlugin, repository } from './support/tools.js';
import { createTypeService, type TypeService } from './support/type-service.js';

interface Expected {
	readonly files: Record<string, Record<string, { readonly reports: number } | undefined>>;
}

interface Result {
	readonly filePath: string;
	readonly messages: readonly { readonly ruleId: string; readonly line: number; readonly message: string }[];
	readonly output?: string;
}

const example = path.join(repository, 'examples/websocket-migration');
const versions = [
	['9.39.5', '5.9.3'],
	['9.39.5', '6.0.3'],
	['10.15.0', '5.9.3'],
	['10.15.0', '6.0.3'],
] as const;

/** The registry as a literal, without its braces. */
const literal = readFileSync(path.join(example, 'ssot.registry.json'), 'utf8').trim().slice(1, -1);

const parts = `defineConfig([
	{
		files: ['src/**/*.ts'],
		extends: [ssot.configs.recommended],
		languageOptions: { parser },
		settings: { ssot: ssot.defineRegistry({ root: ROOT, ${literal} }) },
	},
])`;

const esm = `import parser from '@typescript-eslint/parser';
import ssot from 'eslint-plugin-ssot';
import { defineConfig } from 'eslint/config';

export default ${parts.replace('ROOT', 'import.meta.dirname')};
`;
const commonJs = `const parser = require('@typescript-eslint/parser');
const ssot = require('eslint-plugin-ssot');
const { defineConfig } = require('eslint/config');

module.exports = ${parts.replace('ROOT', '__dirname')};
`;

/** The same config in every form that ESLint reads. */
const configs: Record<string, string> = {
	'eslint.config.mjs': esm,
	'eslint.config.cjs': commonJs,
	'eslint.config.js': esm,
	'eslint.config.mts': esm,
	'eslint.config.ts': esm,
};

describe.each(versions)('ESLint %s with TypeScript %s', (eslint, typescript) => {
	let folder: string;
	let project: string;

	beforeAll(() => {
		const packages = {
			eslint,
			typescript,
			'@eslint/config-inspector': '3.5.0',
			'@typescript-eslint/parser': '8.72.0',
			'@types/node': '20.19.43',
			jiti: '2.7.0',
		};
		folder = installPackages(`matrix-${eslint}-${typescript}`, packages, packPlugin());
		project = path.join(folder, 'project');
	});

	/** Makes the project anew, with one config. */
	function createProject(config: string): void {
		rmSync(project, { recursive: true, force: true });
		mkdirSync(project);
		cpSync(path.join(example, 'src'), path.join(project, 'src'), { recursive: true });
		cpSync(path.join(example, 'tsconfig.json'), path.join(project, 'tsconfig.json'));
		writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }');
		writeFileSync(path.join(project, config), configs[config] ?? '');
	}

	function lint(...args: string[]): Result[] {
		const program = path.join(folder, 'node_modules/eslint/bin/eslint.js');
		const outcome = runProgram(process.execPath, [program, '-f', 'json', ...args], { cwd: project });
		expect(outcome.output).toMatch(/^\[/u);
		return JSON.parse(outcome.stdout) as Result[];
	}

	it.each(Object.keys(configs))('%s: the example is reported as written down', config => {
		createProject(config);
		const { files } = JSON.parse(readFileSync(path.join(example, 'expected.json'), 'utf8')) as Expected;
		const rules = readdirSync(path.join(repository, 'src/rules'))
			.filter(name => name.endsWith('.ts'))
			.map(name => name.slice(0, -3));
		const counts = lint('src').flatMap(({ filePath, messages }) =>
			rules.flatMap(rule => {
				const count = messages.filter(({ ruleId }) => ruleId === `ssot/${rule}`).length;
				return count === 0 ? [] : [`${path.relative(project, filePath)} ${rule} ${count}`];
			}),
		);
		const expected = Object.entries(files).flatMap(([file, byRule]) =>
			rules.flatMap(rule => {
				const count = byRule[rule]?.reports ?? 0;
				return count === 0 ? [] : [`${file} ${rule} ${count}`];
			}),
		);
		expect(counts.sort()).toEqual(expected.sort());
	});

	describe.each(['nodenext', 'bundler'] as const)('types, resolved as %s', resolution => {
		let service: TypeService;

		beforeAll(() => {
			createProject('eslint.config.ts');
			service = createTypeService(path.join(project, 'eslint.config.ts'), { typescript: folder, resolution });
		});

		const createCode = (part: string) =>
			esm.replace('extends: [ssot.configs.recommended],', all => `${all}\n${part}`);

		it('a config that is right has no error, and gives none to declarations', () => {
			const rules = "'ssot/valid-registry': ['error', { protected: true }], 'other/rule': ['warn', 1, {}]";
			expect(service.collectErrors(createCode(`rules: { ${rules} },`))).toEqual([]);
			expect(service.collectDeclarationErrors('/eslint-plugin-ssot/')).toEqual([]);
			expect(service.collectDeclarationErrors('/@eslint/core/')).toEqual([]);
		});

		it('a mistake in the registry, in a rule and in its options is an error', () => {
			const find = (code: string) => service.collectErrors(code).join('\n');
			expect(find(esm.replace('"canonical":', '"cannonical":'))).toContain('cannonical');
			expect(
				find(createCode("rules: { 'ssot/valid-registry': ['error', { protection: true }] },")),
			).toContain('protection');
			expect(find(createCode("rules: { 'ssot/no-facade': 'fatal' },"))).toContain('fatal');
		});

		it('rules, their options and the registry are completed', () => {
			expect(service.collectCompletions(createCode("rules: { '|' },"))).toContain('ssot/no-legacy-import');
			const options = "rules: { 'ssot/no-duplicate-implementation': ['error', { | }] },";
			expect(service.collectCompletions(createCode(options))).toEqual(
				expect.arrayContaining(['ignore', 'minimumMembers', 'oneWordNames', 'similarity']),
			);
			expect(service.collectCompletions(esm.replace('"canonical":', '|, "canonical":'))).toEqual(
				expect.arrayContaining(['exports', 'legacy', 'locals', 'stage']),
			);
		});

		// The types of ESLint 9 know settings only as a record of anything, which nothing can make narrower.
		const isKnown = !eslint.startsWith('9');

		it(`settings without defineRegistry are ${isKnown ? 'checked and completed' : 'anything'}`, () => {
			const createSettings = (registry: string) =>
				esm.replace(/settings: .*/su, `settings: { ssot: { ${registry} } } }]);\n`);
			expect(service.collectErrors(createSettings('module: {}'))).toHaveLength(isKnown ? 1 : 0);
			expect(service.collectCompletions(createSettings('|')).includes('modules')).toBe(isKnown);
		});
	});

	it('threads and the cache say the same as a plain run', () => {
		createProject('eslint.config.js');
		const plain = lint('src');
		expect(lint('--concurrency', '2', 'src')).toEqual(plain);
		expect(lint('--cache', 'src')).toEqual(plain);
		expect(lint('--cache', 'src')).toEqual(plain);
	});

	it('a changed registry makes the cache void', () => {
		createProject('eslint.config.js');
		const before = lint('--cache', 'src');
		const file = path.join(project, 'eslint.config.js');
		writeFileSync(
			file,
			readFileSync(file, 'utf8').replace('"./src/services/websocket/manager"', '"./src/services/none"'),
		);
		const after = lint('--cache', 'src');
		expect(after).toEqual(lint('src'));
		expect(after).not.toEqual(before);
	});

	it('--fix-dry-run writes nothing, and says what --fix then writes', () => {
		createProject('eslint.config.js');
		const dry = lint('--fix-dry-run', 'src');
		const changed = dry.filter(({ output }) => output !== undefined);
		expect(changed.length).toBeGreaterThan(10);
		for (const { filePath } of changed) {
			const original = path.join(example, path.relative(project, filePath));
			expect(readFileSync(filePath, 'utf8')).toBe(readFileSync(original, 'utf8'));
		}
		lint('--fix', 'src');
		for (const { filePath, output } of changed) {
			expect(readFileSync(filePath, 'utf8')).toBe(output);
		}
	});

	it('--print-config and --inspect-config show the rules and the registry', () => {
		createProject('eslint.config.js');
		const program = path.join(folder, 'node_modules/eslint/bin/eslint.js');
		const printed = demand(process.execPath, [program, '--print-config', 'src/main.ts'], { cwd: project });
		expect(JSON.parse(printed)).toMatchObject({
			rules: { 'ssot/no-legacy-import': [2] },
			settings: { ssot: { modules: JSON.parse(`{${literal}}`).modules } },
		});

		// ESLint starts the inspector by npx. This one takes the installed inspector, and has it build its pages.
		const inspector = path.join(folder, 'node_modules/@eslint/config-inspector/bin.mjs');
		const pages = path.join(project, 'pages');
		const npx = `#!/bin/sh\nshift\nexec '${process.execPath}' '${inspector}' build --outDir '${pages}' "$@"\n`;
		writeFileSync(path.join(project, 'npx'), npx, { mode: 0o755 });
		const env = { PATH: `${project}:${process.env['PATH'] ?? ''}` };
		const { status, output } = runProgram(process.execPath, [program, '--inspect-config'], {
			cwd: project,
			env,
		});
		expect(status, output).toBe(0);
		const payload = readdirSync(pages, { recursive: true, encoding: 'utf8' }).find(name =>
			/get-payload.*json$/u.test(name),
		);
		const shown = readFileSync(path.join(pages, payload ?? ''), 'utf8');
		expect(shown).toContain('ssot/recommended');
		expect(shown).toContain('/docs/rules/no-legacy-import.md');
		expect(shown).toContain('./src/websocket-core/canonical-imports');
	});

	it.each(['github', 'html', 'markdown', 'sarif'])('the %s report is at its stable path', report => {
		createProject('eslint.config.js');
		const program = path.join(folder, 'node_modules/eslint/bin/eslint.js');
		const formatter = '../node_modules/eslint-plugin-ssot/dist/report';
		const { status, stdout, output } = runProgram(
			process.execPath,
			[program, '-f', `${formatter}/${report}.js`, 'src'],
			{ cwd: project },
		);
		expect(status, output).toBe(1);
		expect(stdout).toContain('connection-manager');
		const code = `import('eslint-plugin-ssot/report/${report}').then(m => console.log(typeof m.default))`;
		expect(demand(process.execPath, ['-e', code], { cwd: project })).toBe('function\n');
	});
});
