import { describe, expect, it } from 'vitest';

import { fix, lint } from '../../support/lint.js';
import { createRequest, type Scene } from '../../support/scene.js';

/** Applies the first suggestion of the first report. */
function suggest(scene: Scene): string | undefined {
	const request = createRequest(scene);
	const edit = lint(request)[0]?.suggestions?.[0]?.fix;
	return edit && request.code.slice(0, edit.range[0]) + edit.text + request.code.slice(edit.range[1]);
}

const imported = "import { A } from './old';\n";
const moved = "import { B as A } from './new';\n";

describe('import and mock are one edit', () => {
	it.each([
		[
			'vitest, with a factory',
			`${imported}vi.mock('./old', () => ({ A: class {} }));`,
			`${moved}vi.mock('./new', async (importOriginal) => ({ ...(await importOriginal()), B: class {} }));`,
		],
		[
			'vitest, by import()',
			`${imported}vi.mock(import('./old'), () => ({ A: class {} }));`,
			`${moved}vi.mock(import('./new'), async (importOriginal) => ({ ...(await importOriginal()), B: class {} }));`,
		],
		[
			'vitest, with a factory that keeps the rest already',
			`${imported}vi.mock('./old', async original => ({ ...(await original()), A: class {} }));`,
			`${moved}vi.mock('./new', async original => ({ ...(await original()), B: class {} }));`,
		],
		[
			'jest, with a block',
			`${imported}jest.mock('./old', () => {\n\tconst A = jest.fn();\n\treturn {\n\t\tA,\n\t};\n});`,
			`${moved}jest.mock('./new', () => {\n\tconst A = jest.fn();\n\treturn {\n\t\t...jest.requireActual('./new'),\n\t\tB: A,\n\t};\n});`,
		],
		[
			'jest, with an object',
			`${imported}jest.setMock('./old', { 'A': 1 } as never);`,
			`${moved}jest.setMock('./new', { ...jest.requireActual('./new'), 'B': 1 } as never);`,
		],
		[
			'a key that neither module exports, and that stays as it is',
			`${imported}vi.mock('./old', () => ({ other: 1, A: 2 }));`,
			`${moved}vi.mock('./new', async (importOriginal) => ({ ...(await importOriginal()), other: 1, B: 2 }));`,
		],
		[
			'no key that a module exports',
			`${imported}jest.mock('./old', () => ({ other: 1 }));`,
			`${moved}jest.mock('./new', () => ({ ...jest.requireActual('./new'), other: 1 }));`,
		],
		[
			'an empty factory',
			`${imported}jest.mock('./old', () => ({}));`,
			`${moved}jest.mock('./new', () => ({ ...jest.requireActual('./new') }));`,
		],
	])('%s', (_title, code, output) => {
		expect(suggest({ code })).toBe(output);
		expect(fix(createRequest({ code, fields: { mocks: 'fix' } })).output).toBe(output);
		expect(fix(createRequest({ code })).output).toBe(code);
	});

	it.each([
		['without a factory', `${imported}vi.mock('./old');`, `${moved}vi.mock('./new');`],
		[
			'with a factory from elsewhere',
			`${imported}vi.mock('./old', factory);`,
			`${moved}vi.mock('./new', factory);`,
		],
		[
			'the actual module',
			`${imported}const { A: real } = await vi.importActual<typeof import('./old')>('./old');`,
			`${moved}const { B: real } = await vi.importActual<typeof import('./new')>('./new');`,
		],
		[
			'jest, the actual module',
			`${imported}const real = jest.requireActual('./old').A;`,
			`${moved}const real = jest.requireActual('./new').B;`,
		],
		['unmock', `${imported}jest.unmock('./old');`, `${moved}jest.unmock('./new');`],
		[
			'vi from vitest',
			`import { vi } from 'vitest';\n${imported}vi.mock('./old');`,
			`import { vi } from 'vitest';\n${moved}vi.mock('./new');`,
		],
	])('a suggestion even with "mocks": "fix": %s', (_title, code, output) => {
		expect(suggest({ code, fields: { mocks: 'fix' } })).toBe(output);
		expect(fix(createRequest({ code, fields: { mocks: 'fix' } })).output).toBe(code);
	});

	it('every report of the unit carries the same suggestion', () => {
		const code = `${imported}vi.mock('./old', () => ({ A: class {} }));\nexport type T = import('./old').T;`;
		const messages = lint(createRequest({ code }));
		expect(messages).toHaveLength(3);
		const texts = messages.map(({ suggestions }) => suggestions?.[0]?.fix.text);
		expect(new Set(texts).size).toBe(1);
	});
});

describe('never one without the other', () => {
	it.each([
		[
			'a key that was removed',
			`${imported}vi.mock('./old', () => ({ A: 1, gone: 2 }));`,
			{ exports: { A: 'B', gone: null } },
		],
		['a key that the new module does not export', `${imported}vi.mock('./old', () => ({ A: 1, t: 2 }));`, {}],
		[
			'a key that the registry promises',
			`${imported}vi.mock('./old', () => ({ A: 1, other: 2 }));`,
			{ exports: { A: 'B', other: 'another' } },
		],
		[
			'two keys that become one',
			`${imported}vi.mock('./old', () => ({ A: 1, C: 2 }));`,
			{ exports: { A: 'B', C: 'B' } },
		],
		[
			'a factory that takes what it does not spread',
			`${imported}vi.mock('./old', original => ({ A: original }));`,
			{},
		],
		['a namespace that is passed on', "import * as ns from './old';\nvi.mock('./old');\nf(ns);", {}],
		[
			'a report that is switched off',
			`${imported}// eslint-disable-next-line ssot/no-legacy-websocket-import\nvi.mock('./old');`,
			{},
		],
	])('%s', (_title, code, fields) => {
		const messages = lint(createRequest({ code, fields: { mocks: 'fix', ...fields } }));
		expect(messages).not.toEqual([]);
		for (const message of messages) {
			expect(message).not.toHaveProperty('fix');
			expect(message).not.toHaveProperty('suggestions');
		}
	});
});

it('a mock of something else, or by somebody else, leaves the import alone', () => {
	const code = `${imported}vi.mock('./other');\ndb.mock('./old');\nvi.mock(name);\nvi.fn('./old');\nvi['mock']('./old');`;
	expect(lint(createRequest({ code }))[0]).toHaveProperty('fix');
});

it('a local that is called like a mocker is none', () => {
	const code = "const vi = { mock(path: string) { return path; } };\nvi.mock('./old');";
	expect(lint(createRequest({ code }))).toEqual([]);
});
