import path from 'node:path';

import { expect, it, vi } from 'vitest';

import { lint } from '../support/lint.js';

// A machine so slow that nothing stays fresh for as long as one file is judged.
vi.mock('../../src/resolve/fresh-value.js', () => ({
	createFreshValue: () => ({ read: (create: () => unknown) => create() }),
	createFreshMemory: () => ({ read: (_owner: object, create: () => unknown) => create() }),
}));

const root = path.join(import.meta.dirname, '../fixtures/docs');
const topics = {
	canonical: './src/bus/canonical',
	legacy: ['./src/bus/old-topics'],
	exports: { splitTopic: 'parseTopic' },
};

it('judges a file by one reading of the registered symbols', () => {
	const messages = lint({
		code: "import { splitTopic as parseTopic } from '../bus/old-topics';",
		filename: path.join(root, 'src/app/main.ts'),
		cwd: root,
		registry: { root, modules: { topics } },
		rules: { 'ssot/no-masquerade-alias': 'error' },
	});
	expect(messages).toEqual([]);
});
