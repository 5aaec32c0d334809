import path from 'node:path';

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import plugin, { defineRegistry, RegistryError } from '../../src/index.js';
import { fix, lint } from '../support/lint.js';
import { createTempProject, type TempProject } from '../support/temp-project.js';
import { hostileFile, hostileRegistry, hostileSource, hostileWorld } from './hostile-model.js';

const numRuns = Number(process.env['SSOT_PROPERTY_RUNS'] ?? 300);
const seed = Number(process.env['SSOT_PROPERTY_SEED'] ?? Date.now() % 2 ** 31);
const timeout = Math.max(120_000, numRuns * 200);

const rules = Object.fromEntries(Object.keys(plugin.rules).map(name => [`ssot/${name}`, 'error' as const]));

let project: TempProject;

beforeAll(() => {
	project = createTempProject(hostileWorld);
});

afterAll(() => project.cleanUp());

/** Runs something that may end in a RegistryError and in no other error; returns whether it did not end in one. */
function survives(run: () => void): boolean {
	try {
		run();
		return true;
	} catch (error) {
		if (!(error instanceof RegistryError)) {
			throw error;
		}
		return false;
	}
}

describe('any registry and any source', () => {
	it('never end in an error other than RegistryError, with every rule on', { timeout }, () => {
		// Set the variable to the printed number to draw the same samples again.
		process.stdout.write(`SSOT_PROPERTY_SEED=${seed}, ${numRuns} registries and sources\n`);
		let judged = 0;
		let reported = 0;
		const property = fc.property(hostileRegistry, hostileSource, hostileFile, (registry, code, file) => {
			const filename = path.join(project.root, file);
			const request = { code, filename, cwd: project.root, registry, rules };
			const isJudged = survives(() => {
				const own = lint(request).filter(({ ruleId }) => ruleId?.startsWith('ssot/'));
				reported += Number(own.length > 0);
				fix(request);
			});
			judged += Number(isJudged);
		});
		fc.assert(property, { numRuns, seed });
		expect(judged, 'enough registries are sound to say something').toBeGreaterThan(numRuns / 4);
		expect(reported, 'enough sources are reported to say something').toBeGreaterThan(numRuns / 20);
	});

	it('nor does defining the registry', { timeout }, () => {
		const property = fc.property(hostileRegistry, registry => {
			survives(() => defineRegistry(registry as never));
		});
		fc.assert(property, { numRuns: Math.ceil(numRuns / 5), seed });
	});
});
