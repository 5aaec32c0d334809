import { afterEach, describe, expect, it } from 'vitest';

import type { ModuleId } from '../../src/resolve/module-id.js';
import type { TempProject } from '../support/temp-project.js';

import { expandAlias, findAlias, reverseAlias } from '../../src/resolve/alias.js';
import { findDeclarationPath, findRuntimePath, readExtension } from '../../src/resolve/extensions.js';
import { createHostFileSystem } from '../../src/resolve/host-file-system.js';
import { diskHost } from '../../src/resolve/host.js';
import { findStem } from '../../src/resolve/module-id.js';
import { resolvePathId } from '../../src/resolve/module-identity.js';
import { createResolver } from '../../src/resolve/resolver.js';
import { absolutePath, joinPath, parentPath, toSlash } from '../../src/resolve/slash-path.js';
import { createTempProject } from '../support/temp-project.js';

it.each([
	['/a/x.ts', '/a/x'],
	['/a/x.d.ts', '/a/x'],
	['/a/x.service.ts', '/a/x.service'],
	['/a/index.js', '/a'],
	['/a/index', '/a'],
	['/a/x', '/a/x'],
	['/a/.ts', '/a/.ts'],
	['/index.ts', '/index'],
	['C:/a/x.ts', 'C:/a/x'],
	['npm:dep/lib/index.js', 'npm:dep/lib'],
	['npm:dep/index.js', 'npm:dep'],
	['npm:@a/dep/x.mjs', 'npm:@a/dep/x'],
	['npm:chart.js', 'npm:chart.js'],
	['npm:@a/chart.js', 'npm:@a/chart.js'],
	['npm:chart.js/x.js', 'npm:chart.js/x'],
	['node:fs', 'node:fs'],
	['https://x.dev/y.js', 'https://x.dev/y.js'],
])('findStem: %s is %s', (id, stem) => {
	expect(findStem(id as ModuleId)).toBe(stem);
});

it.each([
	['/p/src/x.ts', '/p/src/x.ts'],
	['/p/node_modules/dep/x.js', 'npm:dep/x.js'],
	['/p/node_modules/.pnpm/a@1/node_modules/@s/a/x.js', 'npm:@s/a/x.js'],
	['/p/my_node_modules/x.js', '/p/my_node_modules/x.js'],
])('identity of %s is %s', (path, id) => {
	expect(resolvePathId(path)).toBe(id);
});

it('writes slashes', () => {
	expect(toSlash('C:\\a\\b')).toBe('C:/a/b');
	expect(joinPath('a\\b', '..', 'c\\d')).not.toContain('\\');
	expect(parentPath('a\\b/c')).toBe('a/b');
	expect(absolutePath('a\\b')).toBe(`${toSlash(process.cwd())}/a/b`);
});

describe('extensions', () => {
	it.each([
		['x.ts', '.ts'],
		['x.d.mts', '.d.mts'],
		['x.css', ''],
		['a/.js', ''],
		['.js', ''],
	])('readExtension: %s has %j', (path, extension) => {
		expect(readExtension(path)).toBe(extension);
	});

	it('pairs declaration and JavaScript', () => {
		expect(findRuntimePath('/a/x.d.mts')).toBe('/a/x.mjs');
		expect(findRuntimePath('/a/x.ts')).toBeUndefined();
		expect(findDeclarationPath('/a/x.cjs')).toBe('/a/x.d.cts');
		expect(findDeclarationPath('/a/x.ts')).toBeUndefined();
	});
});

describe('aliases', () => {
	const alias = { family: 'paths', key: '@/*/in', target: '/src/*/out' } as const;
	const exact = { family: 'paths', key: '@/x', target: '/src/y' } as const;
	const open = { family: 'baseUrl', key: '*', target: '/*' } as const;

	it('expands and reverses', () => {
		expect(expandAlias(alias, '@/a/b/in')).toBe('/src/a/b/out');
		expect(expandAlias(alias, '@/$&/in')).toBe('/src/$&/out');
		expect(expandAlias(alias, '@/in')).toBeUndefined();
		expect(reverseAlias(alias, '/src/a/out')).toBe('@/a/in');
		expect(reverseAlias(exact, '/src/y')).toBe('@/x');
		expect(expandAlias(exact, '@/x/y')).toBeUndefined();
	});

	it('prefers the exact key, then the longest start', () => {
		expect(findAlias([open, alias, exact], '@/x')).toBe(exact);
		expect(findAlias([exact, open], '@/x')).toBe(exact);
		expect(findAlias([open, alias], '@/x/in')).toBe(alias);
		expect(findAlias([alias], 'y')).toBeUndefined();
	});
});

describe('on the disk', () => {
	let project: TempProject | undefined;
	afterEach(() => project?.cleanUp());

	it('finds the package above a nameless package.json', () => {
		project = createTempProject({
			'package.json': { name: 'app' },
			'dist/package.json': { type: 'module' },
			'dist/x.js': '',
		});
		const file = project.path('dist/x.js');
		expect(createResolver().findPackage(file)).toEqual({ name: 'app', folder: project.root });
		project.write('package.json', '[]');
		expect(createResolver().findPackage(file)).toBeUndefined();
	});

	it('throws as a file system does', () => {
		project = createTempProject({ 'x.ts': 'text' });
		const files = createHostFileSystem(diskHost);
		expect(files.readFileSync(project.path('x.ts')).toString()).toBe('text');
		expect(files.statSync(project.path('x.ts')).isFile()).toBe(true);
		expect(files.statSync(project.root).isDirectory()).toBe(true);
		expect(() => files.statSync('/no/such')).toThrow('ENOENT');
		expect(() => files.readFileSync('/no/such')).toThrow('ENOENT');
	});
});
