import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fileModel } from './file-model.js';
import { printFile } from './print-file.js';
import { registryModel } from './registry-model.js';
import { createWorldCheck, type WorldCheck } from './world-check.js';

const numRuns = Number(process.env['SSOT_PROPERTY_RUNS'] ?? 500);
let world: WorldCheck;

beforeAll(() => {
	world = createWorldCheck();
});

afterAll(() => world.cleanUp());

describe('fixes of generated imports and re-exports', () => {
	it('keep what the file means', { timeout: Math.max(120_000, numRuns * 200) }, () => {
		let fixed = 0;
		const property = fc.property(fileModel, registryModel, (file, registry) => {
			fixed += Number(world.check(printFile(file), registry));
		});
		fc.assert(property, { numRuns });
		expect(fixed, 'enough samples are fixed to say something').toBeGreaterThan(numRuns / 4);
	});
});
