import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from 'vitest';

import { fix, lint } from '../../support/lint.js';
import { createRequest, modules, type Scene } from '../../support/scene.js';

function readMessages(scene: Scene): string[] {
	return lint(createRequest(scene)).map(({ message }) => message.replace(/ Contract: '[^']*'\.$/u, ''));
}

it('sees a legacy name through a module object of a barrel', () => {
	const more = {
		'src/all.ts': "export * from './old';\nexport { T } from './old';\nexport { D } from './other';\n",
		'src/mid.ts': "import './old';\nimport * as all from './all';\nexport const A = all.A;\n",
	};
	expect(readMessages({ code: "import { A } from './mid';\n", more })).toEqual([
		"'A' from './mid' is legacy (via 'src/all.ts' and 'src/old.ts'). Import 'B' from './new'.",
	]);
});

it('lets the test of a legacy module take it through a barrel', () => {
	const more = { 'src/barrel.ts': "export { A } from './old';\n" };
	const code = "import { A } from './barrel';\n";
	expect(readMessages({ code, more, file: 'src/old.test.ts' })).toEqual([]);
	expect(readMessages({ code, more, file: 'src/app.test.ts' })).toHaveLength(1);
});

it('keeps the local names of two that become one', () => {
	const fields = { exports: { A: 'B', C: 'B' }, locals: 'rename' };
	const code = "import { A, C } from './old';\nnew A(new C());\n";
	expect(fix(createRequest({ code, fields })).output).toBe(
		"import { B as A, B as C } from './new';\nnew A(new C());\n",
	);
});

it('spells a name of another module in its own way where the canonical one has a fixed spelling', () => {
	const fields = { exports: { A: { module: './src/other', name: 'D' } }, specifier: { as: '@/new' } };
	const code = "import { A, C } from './old';\nnew A(new C());\n";
	expect(fix(createRequest({ code, fields })).output).toBe(
		"import { D as A } from './other';\nimport { C } from '@/new';\nnew A(new C());\n",
	);
});

it('fixes nothing where contracts lead in a circle', () => {
	const registry = {
		modules: {
			one: { domain: 'websocket', canonical: './src/new', legacy: ['./src/old'] },
			two: { domain: 'websocket', canonical: './src/old', legacy: ['@/new'] },
		},
	};
	const code = "import { C } from './old';\nnew C();\n";
	const { output, messages } = fix(createRequest({ code, registry }));
	expect(output).toBe(code);
	expect(messages).toHaveLength(1);
});

it('knows modules by an absolute base URL', () => {
	const request = createRequest({ code: "import { A } from 'old';\n", registry: { modules } });
	const baseUrl = path.join(request.cwd ?? '', 'src');
	writeFileSync(
		path.join(request.cwd ?? '', 'tsconfig.json'),
		JSON.stringify({ compilerOptions: { baseUrl } }),
	);
	expect(fix(request).output).toBe("import { B as A } from 'new';\n");
});
