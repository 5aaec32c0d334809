import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

import * as parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Plugin } from '../../src/index.js';

import { createTempProject, type TempProject } from '../support/temp-project.js';
import { startEditor, type Diagnostic, type Editor } from './support/editor.js';
import { installPackages, repository } from './support/tools.js';

const example = path.join(repository, 'examples/websocket-migration');

let editor: Editor;
let project: TempProject;
let plugin: Plugin;
let server: string;

beforeAll(async () => {
	const tools = installPackages('editor', { 'vscode-langservers-extracted': '4.10.0' });
	server = path.join(tools, 'node_modules/vscode-langservers-extracted/bin/vscode-eslint-language-server');
	({ default: plugin } = (await import(path.join(repository, 'dist/index.js'))) as { default: Plugin });
	project = copyExample(true);
	editor = await startEditor(server, project.root, path.join(project.root, 'node_modules'));
});

afterAll(async () => {
	await editor.close();
	project.cleanUp();
});

/** Copies the example to where it looks like a project that installed the plugin. */
function copyExample(isOn: boolean): TempProject {
	const copy = createTempProject({ 'package.json': { type: 'module' } });
	cpSync(example, copy.root, { recursive: true });
	for (const name of ['eslint', '@typescript-eslint']) {
		copy.link(`node_modules/${name}`, path.join(repository, 'node_modules', name));
	}
	copy.link('node_modules/eslint-plugin-ssot', repository);
	const config = readFileSync(path.join(example, 'eslint.config.js'), 'utf8');
	const bare = config.replace(
		'extends: [ssot.configs.recommended]',
		"plugins: { bare: { rules: { empty: { create: () => ({ Identifier() {} }) } } } }, rules: { 'bare/empty': 'error' }",
	);
	copy.write('eslint.config.js', isOn ? config : bare);
	return copy;
}

/** Returns what ESLint on the command line says of the files. */
async function lint(files: readonly string[]): Promise<ESLint.LintResult[]> {
	const registry = JSON.parse(readFileSync(path.join(example, 'ssot.registry.json'), 'utf8')) as object;
	const config = {
		...plugin.configs.recommended,
		languageOptions: { parser },
		settings: { ssot: { ...registry, root: project.root } },
	};
	const eslint = new ESLint({ cwd: project.root, overrideConfigFile: true, overrideConfig: [config] });
	return eslint.lintFiles([...files]);
}

function describeDiagnostic({ code, message, range }: Diagnostic): string {
	return `${range.start.line + 1}:${range.start.character + 1} ${code} ${message}`;
}

function demandFirst<T>(items: readonly T[], what: string): T {
	const [first] = items;
	if (first === undefined) {
		throw new Error(`There is no ${what}.`);
	}
	return first;
}

/** One import, which a fix moves as a whole. */
const fixable = 'src/agents/agent-registry.ts';

describe('in an editor', () => {
	it('every file of the example has the diagnostics that the command line has', async () => {
		const results = await lint(['src']);
		expect(results.length).toBeGreaterThan(50);
		for (const { filePath, messages } of results.filter(result => result.messages.length > 0)) {
			const file = path.relative(project.root, filePath);
			await editor.open(file);
			expect((await editor.pull(file)).map(describeDiagnostic)).toEqual(
				messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
			);
		}
	});

	it('a diagnostic names its rule and links its page', async () => {
		await editor.open(fixable);
		const diagnostic = demandFirst(await editor.pull(fixable), 'diagnostic');
		const { code, codeDescription, source, severity } = diagnostic;
		const rule = plugin.rules[code.replace('ssot/', '') as keyof Plugin['rules']];
		expect({ source, severity }).toEqual({ source: 'eslint', severity: 1 });
		expect(codeDescription?.href).toBe(rule.meta?.docs?.url);
	});

	it('a quick fix repairs one problem, "fix all" and fix on save repair the file', async () => {
		const [result] = await lint([fixable]);
		const message = demandFirst(result?.messages.filter(({ fix }) => fix !== undefined) ?? [], 'fix');
		const text = readFileSync(project.path(fixable), 'utf8');
		const [start, end] = message.fix?.range ?? [0, 0];
		const expected = text.slice(0, start) + (message.fix?.text ?? '') + text.slice(end);

		await editor.open(fixable);
		const diagnostic = demandFirst(
			(await editor.pull(fixable)).filter(({ code }) => code === message.ruleId),
			'diagnostic',
		);
		const actions = await editor.collectActions(fixable, diagnostic.range);
		const titles = actions.map(({ title }) => title);
		expect(titles.some(title => title.startsWith('Fix this '))).toBe(true);
		const fixThis = demandFirst(
			actions.filter(({ title }) => title.startsWith('Fix this ')),
			'quick fix',
		);
		expect(await editor.run(fixable, fixThis)).toBe(expected);

		await editor.open(fixable);
		const fixAll = demandFirst(
			(await editor.collectActions(fixable, diagnostic.range)).filter(({ title }) =>
				title.startsWith('Fix all auto-fixable'),
			),
			'"fix all"',
		);
		expect(await editor.run(fixable, fixAll)).toBe(expected);

		await editor.open(fixable);
		const onSave = await editor.collectActions(fixable, diagnostic.range, ['source.fixAll.eslint']);
		expect(await editor.run(fixable, demandFirst(onSave, 'fix on save'))).toBe(expected);
		await editor.edit(fixable, expected);
		expect(await editor.pull(fixable)).toEqual([]);
	});

	it('a suggestion is offered where a person must look, and fix on save leaves it', async () => {
		const results = await lint(['src']);
		const suggested = demandFirst(
			results.filter(({ messages }) => messages.length === 1 && messages[0]?.suggestions !== undefined),
			'file with a suggestion',
		);
		const file = path.relative(project.root, suggested.filePath);
		const suggestion = demandFirst(suggested.messages[0]?.suggestions ?? [], 'suggestion');
		const text = readFileSync(suggested.filePath, 'utf8');
		const [start, end] = suggestion.fix.range;
		await editor.open(file);
		const diagnostic = demandFirst(await editor.pull(file), 'diagnostic');
		const actions = await editor.collectActions(file, diagnostic.range);
		const offered = demandFirst(
			actions.filter(({ title }) => title.startsWith(suggestion.desc.slice(0, 40))),
			`suggestion '${suggestion.desc}' in ${JSON.stringify(actions)}`,
		);
		const expected = text.slice(0, start) + suggestion.fix.text + text.slice(end);
		expect(await editor.run(file, offered)).toBe(expected);
		await editor.open(file, text);
		const onSave = await editor.collectActions(file, diagnostic.range, ['source.fixAll.eslint']);
		for (const action of onSave) {
			expect(await editor.run(file, action)).toBe(text);
		}
	});

	it('an edit is judged at once, and so is a change of another file on disk', async () => {
		const file = 'src/new-file.ts';
		project.write('src/new-barrel.ts', 'export const createWebSocketManager = 1;\n');
		const clean = "import { createWebSocketManager } from './new-barrel';\ncreateWebSocketManager;\n";
		await editor.open(file, clean);
		expect(await editor.pull(file)).toEqual([]);
		await editor.edit(file, clean.replace('./new-barrel', './services/websocket/manager'));
		expect(await editor.pull(file)).toHaveLength(1);
		await editor.edit(file, clean);
		expect(await editor.pull(file)).toEqual([]);
		project.write('src/new-barrel.ts', "export * from './services/websocket/manager';\n");
		await editor.announce('src/new-barrel.ts');
		// Files on disk are looked at again after a fraction of a second.
		await new Promise(resolve => setTimeout(resolve, 1500));
		expect(await editor.pull(file)).toHaveLength(1);
		project.remove('src/new-barrel.ts');
	});

	it('says what an edit costs over the parser and an empty rule', async () => {
		const bareProject = copyExample(false);
		const bare = await startEditor(server, bareProject.root, path.join(bareProject.root, 'node_modules'));
		const files = [fixable, 'src/agents/supervisor-agent.ts', 'src/routes/websocket-route.ts'];
		const costs: number[] = [];
		for (let round = 0; round < 40; round++) {
			for (const file of files) {
				const own = await measureEdit(editor, file, round);
				const base = await measureEdit(bare, file, round);
				costs.push(...(round < 5 ? [] : [own - base]));
			}
		}
		await bare.close();
		bareProject.cleanUp();
		const cost = costs.toSorted((left, right) => left - right)[Math.floor(costs.length / 2)] ?? Number.NaN;
		process.stdout.write(
			`Median cost of an edit over the bare parser, of ${costs.length}: ${cost.toFixed(1)} ms\n`,
		);
		expect(costs.length).toBeGreaterThan(100);
	});
});

async function measureEdit(running: Editor, file: string, round: number): Promise<number> {
	const text = readFileSync(project.path(file), 'utf8');
	await (round === 0 ? running.open(file, text) : running.edit(file, `${text}// ${round}\n`));
	const start = performance.now();
	await running.pull(file);
	return performance.now() - start;
}
