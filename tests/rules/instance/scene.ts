import path from 'node:path';

import { afterEach } from 'vitest';

import { fix, lint, type LintRequest } from '../../support/lint.js';
import { createTempProject, type TempProject } from '../../support/temp-project.js';

const files = {
	'package.json': '{ "name": "app" }',
	'src/bus.ts':
		'export class Bus { constructor(readonly options: object = {}) {} static create(): Bus { return new Bus(); } static parse(text: string) { return JSON.parse(text); } emit() {} }\nexport const bus = new Bus();\n',
	'src/index.ts': "export * from './bus';\nexport { Bus as EventBus } from './bus';\n",
	'src/core.ts': "export * as transport from './bus';\n",
	'src/audit-bus.ts': "import { Bus } from './bus';\nexport class AuditBus extends Bus {}\n",
	'src/deep-bus.ts':
		"import { AuditBus } from './audit-bus';\nclass Middle extends AuditBus {}\nexport class DeepBus extends Middle {}\n",
	'src/unrelated-bus.ts': "import { Bus } from './bus';\nexport class UnrelatedBus { bus?: Bus; }\n",
	'src/old-bus.ts': 'export class LegacyBus {}\nexport default class DefaultBus {}\n',
	'src/app.ts': '',
};

/** The contract of the scenes: `Bus` is constructed in `src/bus` alone. */
export const contract = {
	class: { module: './src/bus', name: 'Bus' },
	owner: './src/bus',
	instance: { module: './src/bus', name: 'bus' },
};

let project: TempProject | undefined;

afterEach(() => project?.cleanUp());

/** One file in a small project with a class `Bus` and its one instance `bus`. */
export interface Scene {
	readonly code: string;
	readonly file?: string;
	readonly more?: Record<string, string>;
	readonly fields?: object;
	readonly rule?: string;
	readonly options?: object;
}

/** Writes the project of a scene, which lasts until the test ends. */
export function createRequest(scene: Scene): LintRequest {
	const { code, file = 'src/app.ts', more = {}, fields = {}, rule = 'single-instance', options } = scene;
	project?.cleanUp();
	project = createTempProject({ ...files, ...more, [file]: code });
	return {
		code,
		filename: path.join(project.root, file),
		cwd: project.root,
		registry: { instances: { bus: { ...contract, ...fields } } },
		rules: { [`ssot/${rule}`]: options === undefined ? 'error' : ['error', options] },
	};
}

/** What becomes of a scene: the breaches with their lines, the text after the fixes, and the first suggested text. */
export function judge(scene: Scene): { breaches: string[]; fixed: string; suggested: string | undefined } {
	const request = createRequest(scene);
	const messages = lint(request);
	const [suggestion] = messages.flatMap(({ suggestions = [] }) => suggestions);
	const { range: [start, end] = [0, 0], text = '' } = suggestion?.fix ?? {};
	return {
		breaches: messages.map(({ messageId, message, line }) => `${line} ${messageId ?? message}`),
		fixed: fix(request).output,
		suggested: suggestion && scene.code.slice(0, start) + text + scene.code.slice(end),
	};
}
