import { describe, expect, it } from 'vitest';

import type { HandlerContract } from '../../src/registry/contract.js';
import type { Project } from '../../src/registry/project.js';

import { createHandlerContracts } from '../../src/registry/handler-contracts.js';

const contract: HandlerContract = {
	type: { module: './handler', name: 'Handler' },
	legacy: { method: 'handle', params: ['payload'] },
	canonical: {
		method: 'handleMessage',
		params: [{ name: 'socket' }, { name: 'message' }],
		returns: 'boolean',
	},
};
// No reference is resolved: a text is asked, and nothing else.
const project = {} as Project;

function mayProve(text: string, changes: Partial<HandlerContract> = {}): boolean | undefined {
	const [promise] = createHandlerContracts({ one: { ...contract, ...changes } }, project).collectInForce(
		'a.ts',
	);
	return promise?.mayProve(text);
}

describe('a text that may have a handler by its type', () => {
	it.each([
		'class A extends B {}',
		'class A<T> implements Handler<T> {}',
		'class A\n\timplements Handler {}',
		'use(class extends B {});',
		'class /* c */ A implements Handler {}',
		'class A// c\nimplements Handler {}',
		'class \\u0041 extends B {}',
		'const h: Handler = { handleMessage: run };',
		'const h: Handler = { handleMessage };',
		'const h: Handler = { a, handleMessage, b };',
		'const h: Handler = { handleMessage(a, b) {} };',
		'const h: Handler = { "handleMessage": run };',
		"const h: Handler = { ['handleMessage']: run };",
		'const h: Handler = { [`handleMessage`]: run };',
		'const h = { async *handleMessage<T>(a: T) {} };',
		'interface I extends Handler { handleMessage?(a: string): void }',
		'class A { handleMessage = run }',
		'class A { handleMessage!: Run }',
		'class A { handleMessage\n other }',
		'class A { handleMessage; }',
		'class A { handleMessage/* c */() {} }',
		'const h: Handler = { handleMess\\u0061ge: run };',
		'a.handle(payload)',
		'const { handle } = a;',
	])('%s', text => {
		expect(mayProve(text)).toBe(true);
	});

	it.each([
		'class A {}',
		'use(class {});',
		'subclass.extends(B)',
		'export const a = 1;',
		'a.handleMessage(b, c);',
		'const rehandleMessages = 1;',
	])('and one that has none: %s', text => {
		expect(mayProve(text, { legacy: { method: 'gone', params: ['payload'] } })).toBe(false);
	});

	it('is none where the contract has no type', () => {
		const [promise] = createHandlerContracts(
			{ one: { match: { classes: ['*Handler'] }, legacy: contract.legacy, canonical: contract.canonical } },
			project,
		).collectInForce('a.ts');
		expect(promise?.mayProve('class A extends B { handleMessage() {} }')).toBe(false);
	});
});
