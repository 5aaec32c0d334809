import { chmodSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';

import type { TempProject } from '../support/temp-project.js';

import { diskHost } from '../../src/resolve/host.js';
import { runUnprivileged } from '../support/run-unprivileged.js';
import { createTempProject } from '../support/temp-project.js';

let project: TempProject;

beforeAll(() => {
	project = createTempProject({
		'plain.ts': 'text',
		'bom.ts': '\uFEFFtext',
		'large.ts': 'x'.repeat(2 * 1024 * 1024 + 1),
		'limit.ts': 'x'.repeat(2 * 1024 * 1024),
		'locked/secret.ts': 'text',
	});
	project.link('loop', 'loop');
	project.link('link.ts', 'plain.ts');
	chmodSync(project.path('locked/secret.ts'), 0);
	chmodSync(project.root, 0o755);
});
afterAll(() => project.cleanUp());

it('reads text without byte order mark', () => {
	expect(diskHost.readFile(project.path('plain.ts'))).toBe('text');
	expect(diskHost.readFile(project.path('bom.ts'))).toBe('text');
	expect(diskHost.readFile(project.path('link.ts'))).toBe('text');
});

it('refuses what is larger than 2 MB', () => {
	expect(diskHost.readFile(project.path('large.ts'))).toBeUndefined();
	expect(diskHost.readFile(project.path('limit.ts'))).toHaveLength(2 * 1024 * 1024);
});

it('tells size, time and kind', () => {
	expect(diskHost.stat(project.path('plain.ts'))).toEqual({
		mtimeMs: expect.any(Number) as number,
		size: 4,
		isFile: true,
		isDirectory: false,
	});
	expect(diskHost.stat(project.root)).toMatchObject({ isFile: false, isDirectory: true });
});

it('follows links', () => {
	expect(diskHost.realpath(project.path('link.ts'))).toBe(project.path('plain.ts'));
});

it.each(['missing.ts', 'loop', 'loop/x', 'plain.ts/x', 'nul\0', 'x'.repeat(5000), ''])(
	'answers undefined for %j',
	name => {
		const path = name === '' ? '' : `${project.root}/${name}`;
		expect(diskHost.stat(path)).toBeUndefined();
		expect(diskHost.readFile(path)).toBeUndefined();
		expect(diskHost.realpath(path)).toBeUndefined();
	},
);

it('answers undefined for the text of a directory', () => {
	expect(diskHost.readFile(project.root)).toBeUndefined();
});

it('answers undefined for the text of a file it may not read, and says why', () => {
	const path = project.path('locked/secret.ts');
	expect(runUnprivileged(() => diskHost.readFile(path))).toBeUndefined();
	expect(runUnprivileged(() => diskHost.findFault(path))).toBe('EACCES');
});

it.each([
	['plain.ts', undefined],
	['limit.ts', undefined],
	['large.ts', 'EFBIG'],
	['', 'EISDIR'],
	['missing.ts', 'ENOENT'],
	['plain.ts/x', 'ENOTDIR'],
	['loop', 'ELOOP'],
	['x'.repeat(5000), 'ENAMETOOLONG'],
	['nul\0', 'ERR_INVALID_ARG_VALUE'],
])('says why %j cannot be read: %s', (name, code) => {
	expect(diskHost.findFault(`${project.root}/${name}`)).toBe(code);
});
