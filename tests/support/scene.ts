import path from 'node:path';

import { afterEach } from 'vitest';

import type { LintRequest } from './lint.js';

import { createTempProject, type TempProject } from './temp-project.js';

const files = {
	'package.json': '{ "name": "app" }',
	'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
	'src/new.ts': 'export class B {}\nexport class C {}\nexport type T = string;\nexport default C;\n',
	'src/old.ts': 'export class A {}\nexport class C {}\nexport type T = string;\nexport const t: T = "";\n',
	'src/app.ts': '',
	'src/other.ts': 'export class D {}\n',
};

/** The contract of the scenes: `A` of `old` is `B` of `new`, every other name kept its own. */
export const modules = {
	ws: { domain: 'websocket', canonical: './src/new', legacy: ['./src/old'], exports: { A: 'B' } },
};

/** A test may make several. */
const projects: TempProject[] = [];

afterEach(() => projects.splice(0).forEach(project => project.cleanUp()));

/** One file in a small project with a legacy module `old` and a canonical module `new`. */
export interface Scene {
	readonly code: string;
	readonly file?: string;
	readonly more?: Record<string, string>;
	/** Symbolic links: path -> target. */
	readonly links?: Record<string, string>;
	readonly registry?: object;
	readonly fields?: object;
}

/** Writes the project of a scene, which lasts until the test ends. */
export function createRequest(scene: Scene): LintRequest {
	const { code, file = 'src/app.ts', more = {}, links = {}, registry, fields = {} } = scene;
	const project = createTempProject({ ...files, ...more });
	projects.push(project);
	for (const [link, target] of Object.entries(links)) {
		project.link(link, target);
	}
	return {
		code,
		filename: path.join(project.root, file),
		cwd: project.root,
		registry: registry ?? { modules: { ws: { ...modules.ws, ...fields } } },
		rules: { 'ssot/no-legacy-websocket-import': 'error' },
	};
}
