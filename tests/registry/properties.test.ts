import { Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

import { readRegistry } from '../../src/registry/read-registry.js';
import { RegistryError } from '../../src/registry/registry-error.js';

const require = createRequire(import.meta.url);
const validator = new Validator(require('../../schema.json') as object, '7', false);

const names = [
	'modules',
	'instances',
	'handlers',
	'events',
	'canonical',
	'legacy',
	'exports',
	'class',
	'owner',
	'allow',
];
const more = [
	'name',
	'module',
	'specifier',
	'method',
	'params',
	'bind',
	'files',
	'reason',
	'__proto__',
	'constructor',
];
const key = fc.oneof(fc.constantFrom(...names, ...more), fc.string({ unit: 'binary', maxLength: 5 }));
const texts = ['./a', './b', '$1', './*', 'auto', '', 'A', '../x', 'default', 'a.b', '\uD800'];
const scalar = fc.oneof(
	fc.constantFrom(...texts),
	fc.string({ unit: 'binary' }),
	fc.boolean(),
	fc.constant(null),
	fc.constant(undefined),
	fc.double(),
);
const { value } = fc.letrec(tie => ({
	value: fc.oneof(
		{ depthSize: 'small' },
		scalar,
		fc.array(tie('value'), { maxLength: 4 }),
		fc.dictionary(key, tie('value'), { maxKeys: 5 }),
	),
}));

const ref = fc.constantFrom('./a', './b', './c.ts', './c', './d/*', './d/$1', 'pkg', './c/index');
const contract = fc.record(
	{
		canonical: ref,
		legacy: fc.array(ref, { maxLength: 3 }),
		exports: fc.dictionary(
			fc.constantFrom('A', 'B', 'C'),
			fc.oneof(
				fc.constantFrom('A', 'B', '$1', 'x y', null),
				fc.record({ module: ref, name: fc.constant('Z') }),
			),
		),
		unlisted: fc.constantFrom('keep', 'same-name', 'kept'),
	},
	{ requiredKeys: ['canonical', 'legacy'] },
);
const modules = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), contract);

function findError(ssot: unknown): unknown {
	try {
		readRegistry({ ssot });
		return undefined;
	} catch (error) {
		return error;
	}
}

function expectSound(ssot: unknown): void {
	const error = findError(ssot);
	if (error !== undefined) {
		expect(error).toBeInstanceOf(RegistryError);
		const { problems, message } = error as RegistryError;
		const lines = problems.map(problem => JSON.stringify(problem));
		expect(new Set(lines).size).toBe(lines.length);
		expect(message.split('\n')).toHaveLength(Math.min(problems.length, 101) + 1);
	}
}

describe('any data at all', () => {
	it('is read, or refused with a RegistryError that names every problem once', () => {
		fc.assert(fc.property(value, expectSound), { numRuns: 2000 });
	});

	it('is read or refused as a section or a contract too', () => {
		fc.assert(
			fc.property(fc.constantFrom('modules', 'instances', 'handlers', 'events'), value, (section, inner) => {
				expectSound({ [section]: inner });
				expectSound({ [section]: { a: inner } });
			}),
			{ numRuns: 1000 },
		);
	});

	it('is refused where schema.json refuses it', () => {
		const json = value.map(data => JSON.parse(JSON.stringify(data ?? null)) as unknown);
		const settings = fc.oneof(json, fc.dictionary(fc.constantFrom(...names.slice(0, 4)), json));
		const free = settings.filter(data => !/\\ud[89a-f]/iu.test(JSON.stringify(data)));
		fc.assert(
			fc.property(free, ssot => validator.validate(ssot).valid || findError(ssot) instanceof RegistryError),
			{ numRuns: 2000 },
		);
	});

	it('is judged in any order of its contracts alike, but for who is named first', () => {
		const codes = (ssot: object): string[] => {
			const error = findError(ssot);
			const kinds = error instanceof RegistryError ? error.problems.map(({ code }) => code) : [];
			// Where contracts disagree, the first one decides how a chain goes on.
			const ambiguous = kinds.includes('SSOT107') ? kinds.filter(code => code !== 'SSOT108') : kinds;
			return [...new Set(ambiguous)].toSorted();
		};
		fc.assert(
			fc.property(modules, entries => {
				const turned = Object.fromEntries(Object.entries(entries).toReversed());
				expect(codes({ modules: turned })).toEqual(codes({ modules: entries }));
			}),
			{ numRuns: 1500 },
		);
	});
});
