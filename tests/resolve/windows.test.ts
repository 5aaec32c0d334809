import { describe, expect, it, vi } from 'vitest';

import type { Host } from '../../src/resolve/host.js';

import { createResolver } from '../../src/resolve/resolver.js';
import { joinPath, parentPath } from '../../src/resolve/slash-path.js';
import { createSpeller } from '../../src/resolve/spell-specifier.js';

// Everything below runs as it would on Windows: `node:path` is its `win32`.
vi.mock('node:path', async importOriginal => {
	const { win32 } = await importOriginal<typeof import('node:path')>();
	return { ...win32, default: win32 };
});

const files: Record<string, string> = {
	'C:/Repo/package.json': '{ "name": "repo", "imports": { "#old": "./src/old.ts" } }',
	'C:/Repo/src/old.ts': '',
	'C:/Repo/src/new/index.ts': '',
	'C:/Repo/src/app/main.ts': '',
	'C:/Repo/node_modules/dep/package.json': '{ "name": "dep", "main": "./main.js" }',
	'C:/Repo/node_modules/dep/main.js': '',
};

const normalise = (path: string) => path.replaceAll('\\', '/');
const isFolder = (path: string) => Object.keys(files).some(file => file.startsWith(`${path}/`));

const host: Host = {
	stat(path) {
		const name = normalise(path);
		const isFile = Object.hasOwn(files, name);
		return isFile || isFolder(name) ? { mtimeMs: 1, size: 1, isFile, isDirectory: !isFile } : undefined;
	},
	readKinds: () => new Map(),
	readFile: path => files[normalise(path)],
	realpath: path => (host.stat(path) === undefined ? undefined : normalise(path)),
	readFolder: () => undefined,
	findFault: () => undefined,
};

const resolver = createResolver({ host, native: false });
const importer = String.raw`C:\Repo\src\app\main.ts`;

describe('on Windows', () => {
	it('paths are joined with slashes', () => {
		expect(joinPath(String.raw`C:\Repo`, '..', 'x')).toBe('C:/x');
		expect(parentPath(String.raw`C:\Repo\x`)).toBe('C:/Repo');
	});

	it.each([
		['../old', 'C:/Repo/src/old.ts'],
		['../old.js', 'C:/Repo/src/old.ts'],
		['../new', 'C:/Repo/src/new/index.ts'],
		['#old', 'C:/Repo/src/old.ts'],
		['dep', 'C:/Repo/node_modules/dep/main.js'],
	])('%s is %s', (specifier, file) => {
		expect(resolver.resolve(specifier, importer).file).toBe(file);
		expect(resolver.resolve(specifier, normalise(importer)).id).toBe(
			resolver.resolve(specifier, importer).id,
		);
	});

	it('a file has one identity, however its path is written', () => {
		const { id } = resolver.resolve('../old', importer);
		expect(resolver.resolveFile(String.raw`C:\Repo\src\old.ts`).id).toBe(id);
		expect(resolver.resolveFile('C:/Repo/src/old.ts').id).toBe(id);
		expect(id).not.toContain('\\');
	});

	it('a module that is gone has one identity too', () => {
		const { id } = resolver.resolve('../gone', importer);
		expect(resolver.resolve('./gone', String.raw`C:\Repo\src\new.ts`).id).toBe(id);
	});

	it('a specifier is spelt with slashes', () => {
		const spell = createSpeller(resolver);
		const target = resolver.resolve('../new', importer);
		const root = String.raw`C:\Repo`;
		expect(spell({ target, ref: './src/new', root, importer, like: '../old' })).toBe('../new');
	});
});
