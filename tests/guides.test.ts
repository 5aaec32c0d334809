import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { demand, runProgram } from './e2e/support/run-program.js';
import { openProject, type TempProject } from './support/temp-project.js';
import { walkPage } from './support/walk-page.js';

const root = path.join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** The plugin as it is now, compiled, where a project would have it. */
let built: string;

beforeAll(() => {
	mkdirSync(path.join(root, '.tmp'), { recursive: true });
	built = mkdtempSync(path.join(root, '.tmp/guides-'));
	const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
	const flags = ['-p', 'tsconfig.build.json', '--outDir', path.join(built, 'plugin/dist')];
	demand(process.execPath, [compiler, ...flags], { cwd: root });
	const project = openProject(built);
	project.write('plugin/package.json', read('package.json'));
	project.write('plugin/schema.json', read('schema.json'));
}, 120_000);

afterAll(() => rmSync(built, { recursive: true, force: true }));

/** Creates an empty project which finds the plugin, ESLint and TypeScript, as if they had been installed. */
function createProject(name: string): TempProject {
	const project = openProject(path.join(built, name));
	project.write('package.json', { private: true });
	project.link('node_modules/eslint-plugin-ssot', path.join(built, 'plugin'));
	for (const [program, file] of Object.entries({
		eslint: 'eslint/bin/eslint.js',
		tsc: 'typescript/bin/tsc',
	})) {
		project.link(`node_modules/.bin/${program}`, path.join(root, 'node_modules', file));
	}
	return project;
}

describe.each(['getting-started', 'adopting'])('docs/%s.md', page => {
	it('does what it says', { timeout: 300_000 }, () => {
		const project = createProject(page);
		const env = { PATH: `${project.path('node_modules/.bin')}${path.delimiter}${process.env['PATH']}` };
		const steps = walkPage(read(`docs/${page}.md`), {
			project,
			read: file => readFileSync(project.path(file), 'utf8'),
			run: line => {
				// It is installed already, and starting `npx` takes longer than linting.
				const command = line.startsWith('npm install') ? 'true' : line.replace(/^npx /u, '');
				return runProgram('bash', ['-c', command], { cwd: project.root, env });
			},
		});
		expect(steps).toBeGreaterThan(10);
	});
});
