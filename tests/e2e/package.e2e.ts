import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeAll, describe, expect, it } from 'vitest';

import { readBlocks } from '../support/markdown.js';
import { createTempProject, type TempProject } from '../support/temp-project.js';
import { walkPage } from '../support/walk-page.js';
import { demand, runProgram, type Outcome } from './support/run-program.js';
import { packPlugin, repository, type Tarball } from './support/tools.js';

const read = (file: string): string => readFileSync(path.join(repository, file), 'utf8');
const flags = '--ignore-scripts --no-audit --no-fund --prefer-offline';

let tarball: Tarball;
let project: TempProject;

beforeAll(() => {
	tarball = packPlugin();
});

afterEach(() => project.cleanUp());

/** Runs a line as it stands in the docs, outside of this repository; what is installed has a version, and ours is packed. */
function run(line: string): Outcome {
	const versions: Record<string, string> = {
		eslint: 'eslint@10.15.0',
		'eslint-plugin-ssot': tarball.file,
		'@typescript-eslint/parser': '@typescript-eslint/parser@8.72.0',
		typescript: 'typescript@6.0.3',
	};
	const words = line.split(' ').map(word => versions[word] ?? word);
	const command = line.startsWith('npm install') ? [...words, flags].join(' ') : line;
	return runProgram('bash', ['-c', command], { cwd: project.root });
}

function pass(line: string): string {
	const { status, stdout, output } = run(line);
	expect(status, output).toBe(0);
	return stdout;
}

describe('the packed package', () => {
	it('holds what a project needs, and nothing else', () => {
		project = createTempProject({ 'package.json': { private: true } });
		pass('npm install --save-dev eslint eslint-plugin-ssot');
		const files = demand('tar', ['-tzf', tarball.file], { cwd: project.root }).trim().split('\n');
		const rest = files.filter(file => !/^package\/dist\/.+\.(?:c?js|d\.c?ts)$/u.test(file));
		expect(rest.sort()).toEqual(
			['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json', 'schema.json'].map(file => `package/${file}`),
		);
		const exports = (JSON.parse(read('package.json')) as { exports: Record<string, string | object> })
			.exports;
		for (const entry of Object.values(exports).flatMap(target =>
			typeof target === 'string' ? [target] : (Object.values(target) as string[]),
		)) {
			expect(files).toContain(`package/${entry.slice(2)}`);
		}
		expect(pass('npm ls --all')).not.toMatch(/invalid|missing|extraneous/u);
		const installed = readFileSync(project.path('node_modules/.package-lock.json'), 'utf8');
		expect(installed).toContain('node_modules/oxc-resolver');
		expect(installed).not.toContain('hasInstallScript');
		expect(pass('node -e "console.log(require(\'eslint-plugin-ssot\').meta.name)"')).toBe(
			'eslint-plugin-ssot\n',
		);
	});
});

describe('the README, in a project of its own', () => {
	const blocks = readBlocks(read('README.md'));
	const find = (start: string): string => {
		const block = blocks.find(({ text }) => text.startsWith(start));
		if (block === undefined) {
			throw new Error(`The README has no block that starts with ${start}`);
		}
		return block.text;
	};

	function createReadmeProject(): void {
		project = createTempProject({
			'package.json': { private: true, type: 'module' },
			'tsconfig.json': {
				compilerOptions: {
					...{ target: 'es2022', module: 'esnext', moduleResolution: 'bundler' },
					...{ strict: true, noEmit: true, types: [], skipLibCheck: false },
				},
				include: ['src'],
			},
			'src/services/websocket/message-handler.ts':
				'export class UserMessageHandler {\n\tid = 1;\n}\nexport function createHandlerSafely(): void {}\n',
			'src/websocket-core/canonical-imports.ts': 'export class MessageHandler {\n\tid = 1;\n}\n',
			'src/main.ts':
				"import { UserMessageHandler } from './services/websocket/message-handler';\n\nexport const main = new UserMessageHandler();\n",
		});
		pass(find('npm install').trim());
		pass('npm install --save-dev typescript');
	}

	it('reports, fixes, and leaves code that compiles', () => {
		createReadmeProject();
		project.write('eslint.config.js', find("import parser from '@typescript-eslint/parser';"));
		pass('npx tsc');
		const { status, output } = run('npx eslint .');
		expect(status, output).toBe(1);
		expect(output).toContain(find('error  ').trim());
		pass('npx eslint . --fix');
		const [removed = '', added = ''] = find('-import').trim().split('\n');
		const text = readFileSync(project.path('src/main.ts'), 'utf8');
		expect(text).toContain(added.slice(1));
		expect(text).not.toContain(removed.slice(1));
		pass('npx tsc');
		pass('npx eslint .');
	});

	it('has a CommonJS config and a JSON registry that work', () => {
		createReadmeProject();
		project.write('eslint.config.cjs', find("const { defineConfig } = require('eslint/config');"));
		pass('npx eslint eslint.config.cjs');
		project.remove('eslint.config.cjs');
		project.write('ssot.registry.json', find('{\n\t"$schema"'));
		const registry = find('import { readFileSync }').replace(/^\/\/ settings: (?<settings>.*)$/mu, '');
		const settings = /^\/\/ settings: (?<settings>.*)$/mu.exec(find('import { readFileSync }'))?.groups?.[
			'settings'
		];
		project.write(
			'eslint.config.js',
			`import parser from '@typescript-eslint/parser';\nimport ssot from 'eslint-plugin-ssot';\n${registry}
export default [ssot.configs.recommended, { files: ['**/*.ts'], languageOptions: { parser }, settings: ${settings} }];\n`,
		);
		const { status, output } = run('npx eslint .');
		expect(status, output).toBe(1);
		expect(output).toContain('ssot/no-legacy-import');
	});
});

describe.each(['getting-started', 'adopting'])('docs/%s.md', page => {
	it('does what it says, in an empty folder', () => {
		project = createTempProject();
		const steps = walkPage(read(`docs/${page}.md`), {
			project,
			read: file => readFileSync(project.path(file), 'utf8'),
			run,
		});
		expect(steps).toBeGreaterThan(10);
	});
});

describe('a release', () => {
	const script = path.join(repository, 'scripts/release.mjs');
	const release = (step: string): string => demand(process.execPath, [script, step], { cwd: project.root });
	const git = (...args: string[]): string => demand('git', args, { cwd: project.root });
	const commit = (message: string): void => {
		git('add', '--all');
		git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '--quiet', '--message', message);
	};

	it('goes from a changeset to a version, to a package, to a tag', () => {
		project = createTempProject();
		for (const file of [
			'.changeset/config.json',
			'CHANGELOG.md',
			'docs/pre-commit.md',
			'package.json',
			'package-lock.json',
		]) {
			cpSync(path.join(repository, file), project.path(file));
		}
		project.link('node_modules', path.join(repository, 'node_modules'));
		project.write('.gitignore', 'node_modules\n');
		project.write('.prettierrc.json', read('.prettierrc.json'));
		git('init', '--quiet', '--initial-branch', 'main');
		const manifest = { ...(JSON.parse(read('package.json')) as object), version: '1.2.3' };
		project.write('package.json', `${JSON.stringify(manifest, null, '\t')}\n`);
		commit('start');
		expect(release('plan')).toBe('step=publish\nversion=1.2.3\n');
		git('tag', 'v1.2.3');
		expect(release('plan')).toBe('step=nothing\nversion=1.2.3\n');

		project.write('.changeset/new-rule.md', '---\neslint-plugin-ssot: minor\n---\n\nA rule that is new.\n');
		commit('a change');
		expect(release('plan')).toBe('step=propose\nversion=1.2.3\n');

		expect(release('version')).toBe('1.2.3 -> 1.3.0\n');
		expect(existsSync(project.path('.changeset/new-rule.md'))).toBe(false);
		const lock = readFileSync(project.path('package-lock.json'), 'utf8');
		const { version, packages } = JSON.parse(lock) as {
			version: string;
			packages: Record<string, { version: string }>;
		};
		expect([version, packages['']?.version]).toEqual(['1.3.0', '1.3.0']);
		expect(readFileSync(project.path('docs/pre-commit.md'), 'utf8')).toContain('rev: v1.3.0');
		expect(readFileSync(project.path('CHANGELOG.md'), 'utf8')).toMatch(
			/^# Changelog\n\n## 1\.3\.0\n\n### Minor Changes\n\n- (?:[\da-f]+: )?A rule that is new\.\n\n## \d/u,
		);
		expect(release('notes')).toMatch(/^### Minor Changes\n\n- (?:[\da-f]+: )?A rule that is new\.\n$/u);
		commit('Version 1.3.0');
		expect(release('plan')).toBe('step=publish\nversion=1.3.0\n');
	});
});
