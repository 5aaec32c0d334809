import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import { afterEach, expect, it } from 'vitest';

import plugin from '../src/index.js';
import { createTempProject, type TempProject } from './support/temp-project.js';

let project: TempProject;

afterEach(() => project.cleanUp());

const use =
	"import { Chat, View, missing, Copy } from './core';\nimport { Mock } from './view';\nnew Chat();\nView;\nMock;\nmissing;\nCopy;\n";

/** Files of JavaScript, which the parser of ESLint reads, and of TypeScript, which it does not; each imports the same. */
const files = {
	'package.json': '{}',
	'src/base.ts': 'export interface Handler { handleMessage(socket: WebSocket, message: string): boolean }\n',
	// What the lexer gives up on, and what only a parser of TypeScript reads.
	'src/view.tsx': "export const View = (props: object) => <p>it's {props}</p>;\n",
	'src/core.ts':
		"import type { Handler } from './base';\nexport * from './view';\nexport class Chat implements Handler { handle(payload: unknown): void {} }\nexport class Copy {}\n",
	'src/old.tsx':
		"export * from './core';\nexport { View as Old } from './view';\nexport const Label = (props: object) => <p>it's {props}</p>;\n",
	'src/a.js': `${use}import { Old, Label } from './old';\nOld;\nLabel;\n`,
	'src/b.ts': `${use}import { Old, Label } from './old';\nOld;\nLabel;\nclass Loud extends Chat { handle(payload: unknown): void {} }\nexport { Loud };\n`,
	'src/c.js': "import { Chat } from './core';\nexport class Quiet extends Chat { handle(payload) {} }\n",
};

const rules = Object.fromEntries(
	Object.keys(plugin.rules).map(name => [`ssot/${name}`, 'error' as const]),
) as Linter.RulesRecord;

function createRegistry(title: string) {
	return {
		root: project.root,
		modules: {
			old: {
				canonical: './src/view',
				legacy: ['./src/old'],
				exports: { Old: 'View', Label: 'Gone' },
				reason: title,
			},
		},
		instances: { chat: { class: { module: './src/core', name: 'Chat' }, owner: './src/base' } },
		handlers: {
			h: {
				type: { module: './src/base', name: 'Handler' },
				legacy: { method: 'handle', params: ['payload'] },
				canonical: {
					method: 'handleMessage',
					params: [{ name: 'socket', type: 'WebSocket' }, { name: 'message' }],
					returns: 'boolean',
				},
			},
		},
	};
}

/** Lints files one after another in this process, with caches of their own: `path line:column message`. */
async function lintInOrder(
	title: string,
	order: readonly string[],
	registry: object = createRegistry(title),
): Promise<string[]> {
	const eslint = new ESLint({
		cwd: project.root,
		overrideConfigFile: true,
		overrideConfig: [
			{
				files: ['**/*.{js,ts,tsx}'],
				plugins: { ssot: plugin as unknown as Record<string, never> },
				rules,
				settings: { ssot: registry },
			},
			{ files: ['**/*.{ts,tsx}'], languageOptions: { parser: typescriptParser } },
		],
	});
	const results = await eslint.lintFiles([...order]);
	return results
		.flatMap(({ filePath, messages }) =>
			messages.map(
				({ line, column, message }) =>
					`${filePath.slice(project.root.length + 5)} ${line}:${column} ${message.replace(title, '…')}`,
			),
		)
		.sort();
}

it('what one parser cannot read is no secret to another, whoever comes first', async () => {
	project = createTempProject(files);
	const sources = Object.keys(files).filter(file => file.startsWith('src/'));
	const alone: string[] = [];
	for (const file of sources) {
		alone.push(...(await lintInOrder(`alone ${file}`, [file])));
	}
	alone.sort();
	const count = (file: string): number => alone.filter(text => text.startsWith(file)).length;
	expect(['a.js', 'b.ts', 'core.ts', 'view.tsx'].map(count)).toEqual([2, 5, 1, 1]);
	expect(await lintInOrder('JavaScript first', ['src/a.js', 'src/c.js', ...sources])).toEqual(alone);
	expect(await lintInOrder('TypeScript first', [...sources].reverse())).toEqual(alone);
});

it.each<[title: string, canonical: string, text: string]>([
	['TypeScript', 'view.tsx', files['src/view.tsx']],
	['JavaScript with JSX', 'view.js', "export const View = () => <p>it's</p>;\n"],
])('a parser of JavaScript does not say that %s is broken', async (title, canonical, text) => {
	project = createTempProject({
		'src/core.js': 'export const x = 1;',
		'src/base.ts': '',
		[`src/${canonical}`]: text,
	});
	const registry = {
		root: project.root,
		modules: { old: { canonical: './src/view', legacy: ['./src/core'], reason: title } },
	};
	expect(await lintInOrder(title, ['src/core.js'], registry)).toEqual([]);
});
