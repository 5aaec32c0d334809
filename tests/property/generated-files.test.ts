import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fileModel } from './file-model.js';
import { printFile } from './print-file.js';
import { registryModel } from './registry-model.js';
import { createWorldCheck, type WorldCheck } from './world-check.js';

const numRuns = Number(process.env['SSOT_PROPERTY_RUNS'] ?? 500);
const seed = Number(process.env['SSOT_PROPERTY_SEED'] ?? Date.now() % 2 ** 31);
let world: WorldCheck;

beforeAll(() => {
	world = createWorldCheck();
});

afterAll(() => world.cleanUp());

describe('fixes of generated files', () => {
	it('keep what the file means', { timeout: Math.max(120_000, numRuns * 200) }, () => {
		// Set the variable to the printed number to draw the same files again.
		process.stdout.write(`SSOT_PROPERTY_SEED=${seed}, ${numRuns} files\n`);
		let fixed = 0;
		const property = fc.property(fileModel, registryModel, (file, registry) => {
			fixed += Number(world.check(printFile(file), registry, file));
		});
		fc.assert(property, { numRuns, seed });
		expect(fixed, 'enough samples are fixed to say something').toBeGreaterThan(numRuns / 4);
	});
});
