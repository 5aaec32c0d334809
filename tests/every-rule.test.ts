import { describe, expect, it } from 'vitest';

import path from 'node:path';

import plugin from '../src/index.js';
import { lint } from './support/lint.js';

const cwd = path.join(import.meta.dirname, 'fixtures/docs');
const filename = path.join(cwd, 'src/app/main.tsx');
const registry = {
	modules: {
		date: { canonical: './src/date', legacy: ['./src/legacy/date', './src/gone/**'], exports: { A: null } },
	},
};

const hostile: Record<string, string> = {
	'an empty file': '',
	'a shebang alone': '#!/usr/bin/env node\n',
	'a byte order mark': '\uFEFF',
	'an empty specifier': "import '';",
	'a NUL in a specifier': String.raw`import a from '../legacy/\0date'; export * from '\0';`,
	'a specifier of 5,000 characters': `import a from '${'../'.repeat(1600)}x';`,
	'an escaped specifier': String.raw`import { x } from '\u002e\u002e/other';`,
	'a lone surrogate': String.raw`import x from '\uD800';`,
	'a URL': "import a from 'https://example.test/a.js'; import b from 'data:text/javascript,1';",
	'names from the prototype': "import { toString, constructor, __proto__ as p } from './other';",
	'string-literal names': "import { 'a b' as c } from './other'; export { 'a b' as 'c d' } from './other';",
	'empty braces': "import {} from './other'; export {} from './other';",
	'an import of a namespace that nothing uses': "import * as ns from './other';",
	'import equals': "import a = require('./other'); export import b = require('./other');",
	'an ambient module': "declare module 'x' { import { a } from './other'; export * from './other'; }",
	'an ambient module without a body': "declare module 'x';",
	attributes: "import a from './other.json' with { type: 'json' };",
	'a broken directive': '/* eslint-disable-line',
	JSX: "import { A } from './other'; export const b = <A><A.B /></A>;",
	'a thousand imports': Array.from({ length: 1000 }, (_, i) => `import { a${i} } from './other${i}';`).join(
		'\n',
	),
	'deep nesting': `${'('.repeat(200)}1${')'.repeat(200)}`,
};

/** It tells that there is no registry, and what the disk says against one. */
const isWatchman = (name: string): boolean => name === 'valid-registry';

describe.each(Object.keys(plugin.rules))('%s', name => {
	const rules = { [`ssot/${name}`]: 'error' as const };

	it.each(Object.entries(hostile))('survives %s', (_title, code) => {
		const messages = lint({ code, filename, cwd, registry, rules });
		expect(messages.filter(({ fatal, ruleId }) => !fatal && ruleId !== null)).toEqual([]);
	});

	it.each(isWatchman(name) ? [] : ['', "import { A } from '../legacy/date';"])(
		'is silent without a registry: %j',
		code => {
			expect(lint({ code, filename, cwd, registry: undefined, rules })).toEqual([]);
		},
	);

	it('is silent with an empty registry', () => {
		expect(lint({ code: "import { A } from '../legacy/date';", filename, cwd, registry: {}, rules })).toEqual(
			[],
		);
	});

	it('is silent for a file outside the root', () => {
		const inner = { ...registry, root: path.join(cwd, 'src/date') };
		expect(
			lint({ code: "import { A } from '../legacy/date';", filename, cwd, registry: inner, rules }),
		).toEqual([]);
	});

	it('throws one error for an invalid registry, with every problem', () => {
		const run = () => lint({ code: '', filename, cwd, registry: { modlues: {}, root: 1 }, rules });
		expect(run).toThrowError(/modlues[\s\S]*root|root[\s\S]*modlues/u);
	});
});
