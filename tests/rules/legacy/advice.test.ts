import { expect, it } from 'vitest';

import { lint } from '../../support/lint.js';
import { createRequest, modules, type Scene } from '../../support/scene.js';

const code = "import { A } from './old';\n";

function readMessages(scene: Partial<Scene>): string[] {
	return lint(createRequest({ code, ...scene })).map(({ message }) => message);
}

const acme = { registry: { modules: { ws: { ...modules.ws, canonical: '@acme/core' } } } };

it.each<[title: string, scene: Partial<Scene>, advice: string]>([
	[
		'a star over a package that is not installed',
		{ more: { 'src/new.ts': "export * from 'absent';\nexport * from './other';\n" } },
		"'./new' has exports that cannot be known, since 'absent' cannot be read (there is no file to read): export 'B' by name, or say in the registry where it lives now.",
	],
	[
		'a CommonJS module',
		{ more: { 'src/new.ts': 'exports.B = 1;\n' } },
		"'./new' has exports that cannot be known, since 'src/new.ts' cannot be read (it is not an ES module): export 'B' by name, or say in the registry where it lives now.",
	],
	[
		'a package that is not installed',
		acme,
		"Its replacement 'B' from '@acme/core' cannot be found: create it, or correct the registry.",
	],
	[
		'a workspace package that is not built',
		{
			...acme,
			more: { 'packages/core/package.json': '{ "name": "@acme/core", "exports": "./dist/index.js" }' },
			links: { 'node_modules/@acme/core': '../../packages/core' },
		},
		"Its replacement 'B' from '@acme/core' cannot be found, since package '@acme/core' points to a file that is not there: build it, or correct the registry.",
	],
])('says why a target is not proven: %s', (_title, scene, advice) => {
	expect(readMessages(scene)).toEqual([`'A' from './old' is legacy. ${advice} Contract: 'ws'.`]);
});

it.each<[title: string, index: string, advice: string]>([
	['a name that is passed on', "export { B } from './b';\n", "Import 'B' from './b'."],
	['under another name', "export { Inner as B } from './b';\n", "Import 'Inner' from './b'."],
	['behind a star', "export * from './b';\n", "Import 'B' from './b'."],
	['a name of its own', 'export class B {}\n', "Import 'B' from './index'."],
	['a name of another package', "export { B } from 'absent';\n", "Import 'B' from './index'."],
])('sends a file of the canonical package to where the name is declared: %s', (_title, index, advice) => {
	const messages = readMessages({
		...acme,
		code: "import { A } from '../../../src/old';\n",
		file: 'packages/core/src/app.ts',
		more: {
			'packages/core/package.json': '{ "name": "@acme/core", "exports": "./src/index.ts" }',
			'packages/core/src/index.ts': index,
			'packages/core/src/b.ts': 'export class B {}\nexport { B as Inner };\n',
		},
		links: { 'node_modules/@acme/core': '../../packages/core' },
	});
	expect(messages).toEqual([`'A' from '../../../src/old' is legacy. ${advice} Contract: 'ws'.`]);
});
