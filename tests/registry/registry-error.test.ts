import { expect, it } from 'vitest';

import { RegistryError } from '../../src/registry/registry-error.js';

const problem = { code: 'SSOT104', pointer: '/modlues', message: 'unknown key "modlues". Remove it.' };

it('says how many problems there are and lists them', () => {
	const error = new RegistryError([problem, { ...problem, pointer: '/x' }]);
	expect(error).toBeInstanceOf(Error);
	expect(error.name).toBe('RegistryError');
	expect(error.problems).toHaveLength(2);
	expect(error.message).toBe(
		'Invalid settings.ssot: 2 problems.\n' +
			'  SSOT104 /modlues: unknown key "modlues". Remove it.\n' +
			'  SSOT104 /x: unknown key "modlues". Remove it.',
	);
});

it('counts one problem as one', () => {
	expect(new RegistryError([problem]).message).toMatch(/^Invalid settings\.ssot: 1 problem\.\n/u);
});

it('keeps hostile keys out of the message', () => {
	const error = new RegistryError([{ ...problem, pointer: '/a\n::error::b\u001B[31m' }]);
	expect(error.message.split('\n')[1]).toBe('  SSOT104 /a ::error::b: unknown key "modlues". Remove it.');
	expect(error.problems[0]?.pointer).toBe('/a\n::error::b\u001B[31m');
});

it('shows at most a hundred lines', () => {
	const { message, problems } = new RegistryError(Array.from({ length: 112 }, () => problem));
	expect(message.split('\n')).toHaveLength(102);
	expect(message).toMatch(/\n {2}… and 12 more\.$/u);
	expect(problems).toHaveLength(112);
});
