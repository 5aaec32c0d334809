import { afterEach, expect, it } from 'vitest';

import path from 'node:path';

import type { ValidRegistryOptions } from '../../../src/index.js';

import { lint } from '../../support/lint.js';
import { createTempProject, type TempProject } from '../../support/temp-project.js';

let project: TempProject;

afterEach(() => project.cleanUp());

function judge(code: string, option: ValidRegistryOptions['protected'] = true): string[] {
	project = createTempProject({ 'package.json': { name: 'app' } });
	return lint({
		code,
		filename: path.join(project.root, 'src/app.ts'),
		cwd: project.root,
		registry: {},
		rules: { 'ssot/valid-registry': ['error', { protected: option }] },
	}).map(({ line, column, message }) => `${line}:${column} ${message.split(', and ')[0] ?? ''}`);
}

const named = (directive: string, rule: string): string =>
	`'${directive}' switches '${rule}' off in this file`;
const blanket = (directive: string): string => `'${directive}' names no rule`;

it.each<[code: string, told: string[]]>([
	[
		'// eslint-disable-next-line ssot/no-legacy-import\nfoo();',
		[`1:1 ${named('eslint-disable-next-line', 'ssot/no-legacy-import')}`],
	],
	[
		'foo(); // eslint-disable-line ssot/no-legacy-import -- later',
		[`1:8 ${named('eslint-disable-line', 'ssot/no-legacy-import')}`],
	],
	[
		'foo(); /* eslint-disable no-var, ssot/no-legacy-module */',
		[`1:8 ${named('eslint-disable', 'ssot/no-legacy-module')}`],
	],
	[
		'\n\nfoo(); /* oxlint-disable ssot/no-legacy-module */',
		[`3:8 ${named('oxlint-disable', 'ssot/no-legacy-module')}`],
	],
	['// eslint-disable-next-line\nfoo();', [`1:1 ${blanket('eslint-disable-next-line')}`]],
	// What would switch off the report about itself is told before the place it covers.
	['/* eslint-disable */\nfoo();', [`1:0 ${blanket('eslint-disable')}`]],
	['foo();\n/* eslint-disable -- ssot/none */', [`2:0 ${blanket('eslint-disable')}`]],
	[
		'foo(); /* eslint-disable ssot/valid-registry */',
		[`1:7 ${named('eslint-disable', 'ssot/valid-registry')}`],
	],
	['foo();\nfoo(); // eslint-disable-line', [`1:1 ${blanket('eslint-disable-line')}`]],
	[
		'foo(); // eslint-disable-line ssot/valid-registry',
		[`0:1 ${named('eslint-disable-line', 'ssot/valid-registry')}`],
	],
	['foo(); // eslint-disable-line no-var', []],
	['foo(); // eslint-disable ssot/no-legacy-module', []],
	['// eslint-disabled ssot/no-legacy-module', []],
	['/* eslint-enable ssot/no-legacy-module */', []],
	["log('eslint-disable-line ssot/no-legacy-module');", []],
	['/* eslint-disable no-var -- not for ssot/no-legacy-module */', []],
])('%s', (code, told) => {
	expect(judge(code)).toEqual(told);
});

it.each<[option: ValidRegistryOptions['protected'], count: number]>([
	[true, 1],
	[false, 0],
	[{ allow: [] }, 1],
	[{ allow: ['src/*.ts'] }, 0],
	[{ allow: ['test/**'] }, 1],
	[{ allow: ['{a,b}'.repeat(9), 'src/{app,b}.ts'] }, 0],
	[{ allow: ['{a,b}'.repeat(9)] }, 1],
])('%j', (option, count) => {
	expect(judge('foo(); // eslint-disable-line ssot/no-legacy-module', option)).toHaveLength(count);
});
