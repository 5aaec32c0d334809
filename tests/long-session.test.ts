import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import plugin from '../src/index.js';
import { lint } from './support/lint.js';
import { createTempProject, type TempProject } from './support/temp-project.js';

let project: TempProject;

beforeEach(() => {
	project = createTempProject({
		'package.json': { name: 'app' },
		'src/new.ts': 'export const a = 1;\n',
		'src/old.ts': 'export const old = 1;\n',
		'src/barrel.ts': 'export const thing = 1;\n',
		'src/base.ts':
			'export interface Handler { go(): boolean }\nexport class Chat { go(): boolean { return true; } }\n',
	});
});

afterEach(() => project.cleanUp());

const rules = Object.fromEntries(Object.keys(plugin.rules).map(name => [`ssot/${name}`, 'error' as const]));

const registry = {
	modules: { ws: { canonical: './src/new', legacy: ['./src/old'] } },
	handlers: {
		h: {
			type: { module: './src/base', name: 'Handler' },
			legacy: { method: 'handle', params: [] },
			canonical: { method: 'go', params: [], returns: 'boolean' },
		},
	},
};

/** Lints a text as an editor does, with the settings and in the process of the last time: `rule message`. */
function judge(code: string, file = 'src/app.ts'): string[] {
	return lint({ code, filename: path.join(project.root, file), cwd: project.root, registry, rules }).map(
		({ ruleId, message }) => `${ruleId?.slice('ssot/'.length)} ${message}`,
	);
}

describe('a process that lives long follows the disk', () => {
	it('a barrel comes to pass a legacy name on, and stops', () => {
		const code = "import { thing } from './barrel';\nlog(thing);\n";
		const told = [
			"no-legacy-import 'thing' from './barrel' is legacy (via 'src/old.ts', where it is 'old'). './new' does not export 'old': export it there, or say in the registry where it lives now. Contract: 'ws'.",
		];
		for (let turn = 0; turn < 3; turn += 1) {
			project.write('src/barrel.ts', 'export const thing = 1;\n');
			expect(judge(code)).toEqual([]);
			project.write('src/barrel.ts', "export { old as thing } from './old';\n");
			expect(judge(code)).toEqual(told);
			project.remove('src/barrel.ts');
			expect(judge(code)).toEqual([]);
		}
	});

	it('a barrel behind a barrel', () => {
		const code = "import { thing } from './outer';\nlog(thing);\n";
		project.write('src/outer.ts', "export * from './barrel';\n");
		expect(judge(code)).toEqual([]);
		project.write('src/barrel.ts', "export { old as thing } from './old';\n");
		expect(judge(code)).toEqual([expect.stringContaining("is legacy (via 'src/barrel.ts'")]);
	});

	it('a canonical module gets a name', () => {
		const code = "import { old } from './old';\nlog(old);\n";
		expect(judge(code)).toEqual([expect.stringContaining("'./new' does not export 'old'")]);
		project.write('src/new.ts', 'export const a = 1;\nexport const old = 1;\n');
		expect(judge(code)).toEqual([
			"no-legacy-import 'old' from './old' is legacy. Import 'old' from './new'. Contract: 'ws'.",
		]);
	});

	it('the class that another is built on changes', () => {
		const code = "import { Chat } from './base';\nexport class Loud extends Chat { handle(): void {} }\n";
		expect(judge(code)).toEqual([]);
		project.write(
			'src/base.ts',
			'export interface Handler { go(): boolean }\nexport class Chat implements Handler { go(): boolean { return true; } }\n',
		);
		expect(judge(code)).toEqual([expect.stringContaining("handler-signature 'Loud' defines only 'handle'")]);
	});

	it('an alias comes, and leads elsewhere', () => {
		const code = "import { old } from '@/old';\nlog(old);\n";
		expect(judge(code)).toEqual([]);
		project.write('tsconfig.json', { compilerOptions: { paths: { '@/*': ['./src/*'] } } });
		expect(judge(code)).toHaveLength(1);
		project.write('tsconfig.json', { compilerOptions: { paths: { '@/*': ['./lib/*'] } } });
		expect(judge(code)).toEqual([]);
	});

	it('the canonical module goes, and comes back', () => {
		const code = 'export const old = 1;\n';
		expect(judge(code, 'src/old.ts')).toEqual([]);
		project.remove('src/new.ts');
		expect(judge(code, 'src/old.ts')).toEqual([expect.stringContaining('valid-registry SSOT202')]);
		project.write('src/new.ts', 'export const a = 1;\n');
		expect(judge(code, 'src/old.ts')).toEqual([]);
	});
});
