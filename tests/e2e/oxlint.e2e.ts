import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { Plugin } from '../../src/index.js';

import { createTempProject, type TempProject } from '../support/temp-project.js';
import { runProgram } from './support/run-program.js';
import { installPackages, repository } from './support/tools.js';

interface HazardCase {
	readonly id: string;
	readonly title: string;
	readonly filename: string;
	readonly code: string;
	readonly registry: object;
	readonly files?: Record<string, string>;
	readonly links?: Record<string, string>;
}

interface Diagnostic {
	readonly message: string;
	readonly code: string;
	readonly filename: string;
	readonly labels: readonly { readonly span: { readonly line: number; readonly column: number } }[];
}

const example = path.join(repository, 'examples/websocket-migration');
const built = path.join(repository, 'dist/index.js');
const hazards = JSON.parse(
	readFileSync(path.join(repository, 'tests/fixtures/hazards/imports.json'), 'utf8'),
) as { world: Record<string, string>; cases: HazardCase[] };

let oxlint: string;
let plugin: Plugin;
let project: TempProject;

beforeAll(async () => {
	oxlint = path.join(installPackages('oxlint', { oxlint: '1.94.0' }), 'node_modules/.bin/oxlint');
	({ default: plugin } = (await import(built)) as { default: Plugin });
});

afterEach(() => project.cleanUp());

/** oxlint gives a plugin no parser for other modules yet; with this parser, ESLint gives none either. */
const parserOfOneFile: Linter.Parser = {
	meta: { name: 'parser-of-one-file', version: '1' },
	parseForESLint(text: string, options: { tokens?: boolean }) {
		if (options.tokens !== true) {
			throw new Error('Only the file under the linter is parsed.');
		}
		return typescriptParser.parseForESLint(text, options);
	},
} as unknown as Linter.Parser;

function createEslint(registry: object, { parser, fix }: { parser: Linter.Parser; fix: boolean }): ESLint {
	const config: Linter.Config = {
		...plugin.configs.recommended,
		languageOptions: { parser },
		linterOptions: { reportUnusedDisableDirectives: 'off' },
		settings: { ssot: registry },
	};
	return new ESLint({ cwd: project.root, fix, overrideConfigFile: true, overrideConfig: [config] });
}

async function lintWithEslint(registry: object, parser: Linter.Parser): Promise<string[]> {
	const results = await createEslint(registry, { parser, fix: false }).lintFiles(['.']);
	return results
		.flatMap(({ filePath, messages }) =>
			messages.map(({ ruleId, line, column, message }) =>
				[path.relative(project.root, filePath), line, column, ruleId, message].join(' '),
			),
		)
		.sort();
}

async function fixWithEslint(registry: object): Promise<Record<string, string>> {
	const results = await createEslint(registry, { parser: parserOfOneFile, fix: true }).lintFiles(['.']);
	const outputs = results.flatMap(({ filePath, output }) =>
		output === undefined ? [] : [[path.relative(project.root, filePath), output] as const],
	);
	return { ...readSources(), ...Object.fromEntries(outputs) };
}

function writeOxlintConfig(registry: object): void {
	project.write('.oxlintrc.json', {
		jsPlugins: [built],
		categories: { correctness: 'off' },
		settings: { ssot: registry },
		rules: plugin.configs.recommended.rules,
	});
}

function lintWithOxlint(): string[] {
	const { stdout, output } = runProgram(oxlint, ['-f', 'json'], { cwd: project.root });
	expect(output).toMatch(/^\{/u);
	const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
	return diagnostics
		.map(({ filename, code, message, labels: [label] }) => {
			const { line, column } = label?.span ?? { line: 0, column: 0 };
			const place = [line, column - countMarkBytes(filename, line)].join(' ');
			return [filename, place, code.replace(/\((.+)\)/u, '/$1'), message].join(' ');
		})
		.sort();
}

/** oxlint counts the three bytes of a byte order mark as columns of the first line. */
function countMarkBytes(filename: string, line: number): number {
	return line === 1 && readFileSync(project.path(filename), 'utf8').startsWith('\uFEFF') ? 3 : 0;
}

function fixWithOxlint(): Record<string, string> {
	runProgram(oxlint, ['--fix'], { cwd: project.root });
	return readSources();
}

function readSources(): Record<string, string> {
	const files = readdirSync(project.root, { recursive: true, encoding: 'utf8' })
		.filter(file => /\.[cm]?[jt]sx?$/u.test(file) && !file.startsWith('node_modules'))
		.sort();
	return Object.fromEntries(
		files.map(file => [file, readFileSync(path.join(project.root, file), 'utf8')] as const),
	);
}

function copyExample(): object {
	project = createTempProject();
	cpSync(example, project.root, { recursive: true });
	project.remove('eslint.config.js');
	const registry = JSON.parse(readFileSync(path.join(example, 'ssot.registry.json'), 'utf8')) as object;
	writeOxlintConfig(registry);
	return registry;
}

/** The rules that miss something without a parser of other modules, in the example; docs/oxlint.md says what. */
const judgedByOtherModules = [
	'ssot/handler-signature',
	'ssot/no-duplicate-implementation',
	'ssot/no-legacy-websocket-import',
];

describe('the example under oxlint', () => {
	it('is reported as under ESLint, but for what only a parser of other modules sees', async () => {
		const registry = copyExample();
		const reports = lintWithOxlint();
		expect(reports.length).toBeGreaterThan(50);
		expect(reports).toEqual(await lintWithEslint(registry, parserOfOneFile));
		// Another registry, so that nothing is remembered of what the other parser saw.
		const all = await lintWithEslint({ ...registry, root: project.root }, typescriptParser);
		const missed = all.filter(report => !reports.includes(report));
		expect(missed.filter(report => report.includes(' legacy (via '))).not.toEqual([]);
		const rules = missed.map(report => /ssot\/\S+/u.exec(report)?.[0]);
		expect([...new Set(rules)].sort()).toEqual(judgedByOtherModules);
	});

	it('has the same text after --fix, which makes one pass where ESLint makes up to ten', async () => {
		const registry = copyExample();
		const expected = await fixWithEslint(registry);
		expect(expected).not.toEqual(readSources());
		const once = fixWithOxlint();
		const others = Object.keys(once).filter(file => once[file] !== expected[file]);
		expect(others.length).toBeLessThan(3);
		expect(fixWithOxlint()).toEqual(expected);
	});
});

describe('the hazards under oxlint', () => {
	it.each(hazards.cases.map(hazard => [hazard.id, hazard.title, hazard] as const))(
		'%s %s',
		async (_id, _title, { filename, code, registry, files, links = {} }) => {
			project = createTempProject({ ...hazards.world, ...files, [filename]: code });
			for (const [link, target] of Object.entries(links)) {
				project.link(link, project.path(target));
			}
			writeOxlintConfig(registry);
			expect(lintWithOxlint()).toEqual(await lintWithEslint(registry, parserOfOneFile));
			const expected = await fixWithEslint(registry);
			expect(fixWithOxlint()).toEqual(expected);
		},
	);
});

describe('speed', () => {
	it('is a multiple of that of ESLint, start-up included', () => {
		copyExample();
		for (let copy = 0; copy < 10; copy++) {
			cpSync(path.join(example, 'src'), project.path(`src/copy-${copy}`), { recursive: true });
		}
		project.write('package.json', { type: 'module' });
		project.link('node_modules', path.join(repository, 'node_modules'));
		project.write(
			'eslint.config.js',
			readFileSync(path.join(example, 'eslint.config.js'), 'utf8').replace(
				"'eslint-plugin-ssot'",
				JSON.stringify(built),
			),
		);
		const eslint = path.join(repository, 'node_modules/eslint/bin/eslint.js');
		const times = {
			eslint: measure(process.execPath, [eslint, 'src']),
			oxlint: measure(oxlint, ['src']),
		};
		const ratio = times.eslint / times.oxlint;
		const count = Object.keys(readSources()).length;
		process.stdout.write(
			`${count} files: ESLint ${times.eslint.toFixed(0)} ms, oxlint ${times.oxlint.toFixed(0)} ms, ${ratio.toFixed(1)}×\n`,
		);
		expect(ratio).toBeGreaterThan(1.5);
	});
});

/** Returns the best of three runs, in milliseconds. */
function measure(command: string, args: readonly string[]): number {
	expect(existsSync(command)).toBe(true);
	const times = [1, 2, 3].map(() => {
		const start = performance.now();
		const { status, output } = runProgram(command, args, { cwd: project.root });
		expect(status, output.slice(0, 2000)).toBe(1);
		return performance.now() - start;
	});
	return Math.min(...times);
}
