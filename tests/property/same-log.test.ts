import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { LogModel } from './log-world.js';

import { fix } from '../support/lint.js';
import { createTempProject, type TempProject } from '../support/temp-project.js';
import { createLogRegistry, createLogWorld, logModel } from './log-world.js';
import { printLogEntry } from './print-log-entry.js';
import { runLogged } from './run-logged.js';

const sampleCount = 40;
const entry = 'src/app/entry.mjs';
const world = createLogWorld();
let project: TempProject;

beforeAll(() => {
	project = createTempProject();
});

afterAll(() => project.cleanUp());

interface Pair {
	readonly before: string;
	readonly after: string;
	readonly isFixed: boolean;
}

function writeEntry(folder: string, code: string): string {
	for (const [path, text] of Object.entries({ ...world, [entry]: code })) {
		project.write(`${folder}/${path}`, text);
	}
	return project.path(`${folder}/${entry}`);
}

function writePair(model: LogModel, index: number): Pair {
	const code = printLogEntry(model);
	const before = writeEntry(`before-${index}`, code);
	const { output } = fix({
		code,
		filename: before,
		cwd: project.path(`before-${index}`),
		registry: createLogRegistry(model),
		rules: { 'ssot/no-legacy-import': 'error' },
	});
	return { before, after: writeEntry(`after-${index}`, output), isFixed: output !== code };
}

/** The modules that a fix is about may be evaluated or not; all others are, and in the same order. */
function dropTargets(log: readonly string[] | undefined): string[] {
	return log?.filter(line => !/^evaluated (?:legacy|core|extra)$/u.test(line)) ?? [];
}

describe('programs before and after --fix', () => {
	it('log the same', () => {
		const property = fc.property(
			fc.array(logModel, { minLength: sampleCount, maxLength: sampleCount }),
			models => {
				const pairs = models.map(writePair);
				expect(pairs.filter(({ isFixed }) => isFixed).length).toBeGreaterThan(sampleCount / 2);
				const logs = runLogged(pairs.flatMap(({ before, after }) => [before, after]));
				for (const [index, model] of models.entries()) {
					const [before, after] = [logs[2 * index], logs[2 * index + 1]];
					expect(dropTargets(after), printLogEntry(model)).toEqual(dropTargets(before));
				}
				expect(logs.filter(log => log.some(line => line.includes('Error')))).toEqual([]);
			},
		);
		fc.assert(property, { numRuns: 1, endOnFailure: true });
	});
});
