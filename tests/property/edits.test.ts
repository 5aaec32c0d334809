import path from 'node:path';

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import plugin from '../../src/index.js';
import { currentPeriod } from '../../src/resolve/freshness.js';
import { doubt } from '../../src/resolve/witnesses.js';
import { lint } from '../support/lint.js';
import { waitForClock } from '../support/periods.js';
import { createTempProject, type TempProject } from '../support/temp-project.js';

const numRuns = Number(process.env['SSOT_PROPERTY_RUNS'] ?? 80);
const seed = Number(process.env['SSOT_PROPERTY_SEED'] ?? Date.now() % 2 ** 31);
const timeout = Math.max(120_000, numRuns * 1000);

/** What may be at a path; undefined for nothing. */
const states: Readonly<Record<string, readonly unknown[]>> = {
	'tsconfig.json': [
		undefined,
		{ compilerOptions: { paths: { '@/*': ['./src/*'] } } },
		{ compilerOptions: { paths: { '@/*': ['./lib/*'] } } },
		{ extends: './base.json' },
	],
	'base.json': [undefined, { compilerOptions: { paths: { '@/*': ['./src/*', './lib/*'] } } }],
	'package.json': [
		{ name: 'app' },
		{ name: 'app', imports: { '#old': './src/old.ts' } },
		{ name: 'app', imports: { '#old': './src/new.ts' }, exports: { './old': './src/old.ts' } },
	],
	'src/old.ts': [
		undefined,
		'export const old = 1;\nexport class Bus {}\n',
		"export { fresh as old, Bus } from './new';\n",
	],
	'src/old/index.ts': [undefined, 'export const old = 2;\n'],
	'src/new.ts': ['export const fresh = 1;\nexport class Bus {}\n', 'export const old = 1;\n', undefined],
	'lib/old.ts': [undefined, "export * from '../src/old';\n"],
	'src/barrel.ts': [
		undefined,
		"export * from './old';\n",
		"export { old as thing } from './old';\nexport * from './base';\n",
		"import { old } from '#old';\nexport const thing = old;\nexport class Own extends Base {}\n",
	],
	'src/base.ts': [
		undefined,
		'export interface Handler { go(): boolean }\nexport class Base implements Handler { go() { return true; } }\n',
		'export class Base {}\nexport interface Handler { go(): boolean }\n',
		"export enum Names { Started = 'run_started', Done = 'run_done' }\n",
	],
	'node_modules/legacy/package.json': [
		undefined,
		{ name: 'legacy', main: './main.js' },
		{ name: 'legacy', exports: { '.': './other.js' } },
	],
	'node_modules/legacy/main.js': [undefined, 'export const old = 1;\n'],
	'node_modules/legacy/other.js': [undefined, 'export const old = 1;\n'],
	'src/node_modules/legacy/package.json': [undefined, { name: 'legacy', main: './main.js' }],
	'src/node_modules/legacy/main.js': [undefined, 'export const old = 1;\n'],
};

const registry = {
	modules: {
		old: { canonical: './src/new', legacy: ['./src/old', 'legacy'], exports: { old: 'fresh' } },
	},
	instances: { bus: { class: { module: './src/new', name: 'Bus' }, owner: './src/new', rivals: ['*Base'] } },
	handlers: {
		go: {
			type: { module: './src/base', name: 'Handler' },
			legacy: { method: 'handle', params: [] },
			canonical: { method: 'go', params: [], returns: 'boolean' },
		},
	},
	events: {
		run: {
			catalogue: { module: './src/base', name: 'Names' },
			names: { Started: 'run_started', Done: 'run_done' },
			calls: [{ call: 'emit', name: 0 }],
			payload: { discriminator: 'type', required: [] },
		},
	},
};

/** Where the manifest gives them out, and no file is there, nobody can tell what would make a difference. */
const own = ["import { old as d } from '#old';", "import { old as e } from 'app/old';"];
const code = [
	"import { old as a } from './old';",
	"import { old as b } from '@/old';",
	"import { old as c } from 'legacy';",
	"import { thing, Bus, Base, Own, Names } from './barrel';",
	'export class Loud extends Base { handle() { return new Bus(); } }',
	"emit('run_started', a, b, c, thing, new Own());",
	"switch (f.type) { case Names.Started: break; case 'run_doen': break; }",
	'',
].join('\n');

const rules = Object.fromEntries(Object.keys(plugin.rules).map(name => [`ssot/${name}`, 'error' as const]));

let project: TempProject;

beforeAll(() => {
	project = createTempProject();
	const now = Date.now;
	// What has changed just now is looked at again in any case.
	vi.spyOn(Date, 'now').mockImplementation(() => now() + 3_600_000);
});

afterAll(() => project.cleanUp());

function judge(hasOwn: boolean): readonly string[] {
	const filename = path.join(project.root, 'src/app.ts');
	const text = hasOwn ? [...own, code].join('\n') : code;
	return lint({ code: text, filename, cwd: project.root, registry, rules }).map(
		({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`,
	);
}

/** Puts a path into one of its states. */
function change(file: string, state: unknown): void {
	waitForClock();
	if (state === undefined) {
		project.remove(file);
	} else {
		project.write(file, state);
	}
}

const step = fc
	.constantFrom(...Object.keys(states))
	.chain(file => fc.tuple(fc.constant(file), fc.constantFrom(...(states[file] ?? []))));

describe('any changes of the disk between edits', () => {
	it('are seen, as by somebody who looks at everything anew', { timeout }, () => {
		process.stdout.write(`SSOT_PROPERTY_SEED=${seed}, ${numRuns} series of edits\n`);
		let kept = 0;
		const verdicts = new Set<string>();
		const property = fc.property(
			fc.boolean(),
			fc.array(step, { minLength: 1, maxLength: 6 }),
			(hasOwn, steps) => {
				for (const [file, state] of steps) {
					change(file, state);
					const found = judge(hasOwn);
					const period = currentPeriod();
					expect(judge(hasOwn), 'where nothing has changed').toEqual(found);
					kept += Number(currentPeriod() === period);
					doubt();
					expect(found).toEqual(judge(hasOwn));
					verdicts.add(found.join('\n'));
				}
			},
		);
		fc.assert(property, { numRuns, seed });
		expect(kept, 'enough periods went on to say something').toBeGreaterThan(numRuns / 5);
		expect(verdicts.size, 'enough verdicts differ to say something').toBeGreaterThan(numRuns / 10);
	});
});
