import { chmodSync, cpSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createTempProject, type TempProject } from '../support/temp-project.js';
import { readBlock } from './support/docs-page.js';
import { demand, runProgram, type Outcome } from './support/run-program.js';
import { installPackages, packPlugin, repository } from './support/tools.js';

const example = path.join(repository, 'examples/websocket-migration');
const docs = readFileSync(path.join(repository, 'docs/pre-commit.md'), 'utf8');
const file = 'src/new-route.ts';
const body = Array.from({ length: 20 }, (_, index) => `export const line${index} = ${index};\n`).join('');
const createCode = (name: string, from: string) =>
	`import { ${name} } from './${from}';\n\nconsole.log(${name});\n${body}`;
const canonical = 'websocket-core/canonical-imports';
const legacy = createCode('createWebSocketManager', 'services/websocket/manager');
const fixed = createCode('createWebSocketManager', canonical);
const unfixable = createCode('broadcastToAll', 'services/websocket/manager');
/** Two imports, of which the fix makes one: all below moves up by a line. */
const shrinking = `import { retryDelay } from './${canonical}';\n${legacy}console.log(retryDelay);\n`;
/** Writes a line in the middle, as one does who has not staged it. */
const addLine = (code: string) => code.replace('const line10 =', '/* Not yet. */\nconst line10 =');

let tools: string;
let project: TempProject;

beforeAll(() => {
	const packages = {
		eslint: '10.15.0',
		typescript: '6.0.3',
		'@typescript-eslint/parser': '8.72.0',
		husky: '9.1.7',
		'lint-staged': '16.4.0',
		lefthook: '2.2.2',
	};
	tools = installPackages('commit', packages, packPlugin());
});

beforeEach(() => {
	project = createTempProject({ '.gitignore': 'node_modules\n', 'package.json': { type: 'module' } });
	for (const name of ['src', 'eslint.config.js', 'ssot.registry.json', 'tsconfig.json']) {
		cpSync(path.join(example, name), project.path(name), { recursive: true });
	}
	project.link('node_modules', path.join(tools, 'node_modules'));
	git('init', '--quiet', '--initial-branch', 'main');
	git('config', 'user.name', 'Test');
	git('config', 'user.email', 'test@example.test');
	git('config', 'commit.gpgsign', 'false');
	commitAll();
});

afterEach(() => project.cleanUp());

function git(...args: string[]): string {
	return demand('git', args, { cwd: project.root });
}

function commitAll(): void {
	git('add', '--all');
	git('commit', '--quiet', '--no-verify', '--message', 'before');
}

function commit(): Outcome {
	const env = { PRE_COMMIT_HOME: project.path('node_modules/../.git/pre-commit-home') };
	return runProgram('git', ['commit', '--message', 'work'], { cwd: project.root, env });
}

function setUpHusky(): void {
	project.write('lint-staged.config.mjs', readBlock(docs, 'js', 'export default'));
	demand(project.path('node_modules/.bin/husky'), [], { cwd: project.root });
	project.write(
		'.husky/pre-commit',
		readBlock(docs, 'sh', 'npx lint-staged').split('\n').slice(-2).join('\n'),
	);
	chmodSync(project.path('.husky/pre-commit'), 0o755);
}

function setUpLefthook(): void {
	project.write('lefthook.yml', readBlock(docs, 'yaml', 'stage_fixed'));
	demand(project.path('node_modules/.bin/lefthook'), ['install'], { cwd: project.root });
}

function setUpPreCommit(): void {
	const hooks = createTempProject({
		'.pre-commit-hooks.yaml': readFileSync(path.join(repository, '.pre-commit-hooks.yaml'), 'utf8'),
	});
	const options = { cwd: hooks.root };
	demand('git', ['init', '--quiet'], options);
	demand('git', ['add', '--all'], options);
	const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.test'];
	demand('git', [...author, 'commit', '--quiet', '--message', 'hooks'], options);
	const revision = demand('git', ['rev-parse', 'HEAD'], options).trim();
	const config = readBlock(docs, 'yaml', 'repo:')
		.replace(/repo: .*/u, `repo: ${hooks.root}`)
		.replace(/rev: .*/u, `rev: ${revision}`);
	project.write('.pre-commit-config.yaml', config);
	demand('pre-commit', ['install'], { cwd: project.root });
}

describe.each([
	['husky and lint-staged', setUpHusky, 1],
	['lefthook', setUpLefthook, 1],
	// The framework stops a commit whose files a hook has changed: they are added, and committed again.
	['pre-commit', setUpPreCommit, 2],
] as const)('%s', (_name, setUp, attempts) => {
	beforeEach(() => {
		setUp();
		commitAll();
	});

	it('a staged legacy import is fixed, and committed fixed', () => {
		project.write(file, legacy);
		git('add', file);
		const first = commit();
		expect(first.status === 0, first.output).toBe(attempts === 1);
		if (attempts > 1) {
			git('add', file);
			const second = commit();
			expect(second.status, second.output).toBe(0);
		}
		expect(git('show', `HEAD:${file}`)).toBe(fixed);
		expect(readFileSync(project.path(file), 'utf8')).toBe(fixed);
		expect(git('status', '--porcelain')).toBe('');
	});

	it('one that nothing can fix blocks the commit, and says why', () => {
		project.write(file, unfixable);
		git('add', file);
		const head = git('rev-parse', 'HEAD');
		const { status, output } = commit();
		expect(status).not.toBe(0);
		expect(output).toContain("'broadcastToAll' from './services/websocket/manager' is legacy");
		expect(git('rev-parse', 'HEAD')).toBe(head);
		expect(readFileSync(project.path(file), 'utf8')).toBe(unfixable);
	});

	it('a file that is staged in part keeps its other part out of the commit', () => {
		project.write(file, fixed);
		commitAll();
		const staged = `${fixed}export const staged = true;\n`;
		project.write(file, staged);
		git('add', file);
		project.write(file, addLine(staged));
		const { status, output } = commit();
		expect(status, output).toBe(0);
		expect(git('show', `HEAD:${file}`)).toBe(staged);
		expect(readFileSync(project.path(file), 'utf8')).toBe(addLine(staged));
	});

	it.each([
		['would be what HEAD has', fixed, legacy],
		['would be a line shorter', '', shrinking],
		['is none', '', unfixable],
	])('a file that is staged in part keeps its other part where the fix %s', (_title, before, staged) => {
		project.write(file, before);
		commitAll();
		project.write(file, staged);
		git('add', file);
		project.write(file, addLine(staged));
		const head = git('rev-parse', 'HEAD');
		expect(commit().status).not.toBe(0);
		expect(git('rev-parse', 'HEAD')).toBe(head);
		expect(git('stash', 'list')).toBe('');
		expect(git('show', `:${file}`)).toBe(staged);
		expect(readFileSync(project.path(file), 'utf8')).toContain(addLine(body));
	});

	it('a fix that would leave nothing to commit loses no change of another file', () => {
		project.write(file, fixed);
		project.write('src/other.ts', body);
		commitAll();
		project.write(file, legacy);
		git('add', file);
		project.write('src/other.ts', addLine(body));
		commit();
		expect(readFileSync(project.path(file), 'utf8')).toBe(fixed);
		expect(readFileSync(project.path('src/other.ts'), 'utf8')).toBe(addLine(body));
	});
});

describe.each([
	['husky and lint-staged', setUpHusky],
	['lefthook', setUpLefthook],
] as const)('%s', (_name, setUp) => {
	it('fixes no file that is staged in part, and says what is wrong with it', () => {
		setUp();
		commitAll();
		project.write(file, legacy);
		git('add', file);
		project.write(file, `${legacy}// Not yet.\n`);
		const { status, output } = commit();
		expect(status).not.toBe(0);
		expect(output).toContain("'createWebSocketManager' from './services/websocket/manager' is legacy");
		expect(git('show', `:${file}`)).toBe(legacy);
		expect(readFileSync(project.path(file), 'utf8')).toBe(`${legacy}// Not yet.\n`);
	});
});

it('lint-staged fixes what is staged as a whole, beside what is staged in part, by names with spaces too', () => {
	setUpHusky();
	const spaced = 'src/new route.ts';
	project.write(file, fixed);
	commitAll();
	project.write(file, `${fixed}export const staged = true;\n`);
	project.write(spaced, legacy);
	git('add', '--all');
	project.write(file, addLine(fixed));
	const { status, output } = commit();
	expect(status, output).toBe(0);
	expect(git('show', `HEAD:${spaced}`)).toBe(fixed);
	expect(git('show', `HEAD:${file}`)).toBe(`${fixed}export const staged = true;\n`);
	expect(readFileSync(project.path(file), 'utf8')).toBe(addLine(fixed));
});
