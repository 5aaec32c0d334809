import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fix, lint, type LintRequest } from '../../support/lint.js';
import { createTempProject, type TempProject } from '../../support/temp-project.js';
import { applyFixes, collectFixes } from '../apply-fixes.js';
import { createTypeChecker, findNewErrors, type TypeChecker } from '../diagnostics.js';
import { fileModel, printFile } from './file-model.js';
import { runModules } from './run-modules.js';
import { entry, registry, world } from './world.js';

const numRuns = Number(process.env['SSOT_PROPERTY_RUNS'] ?? 500);
const timeout = Math.max(120_000, numRuns * 200);
let project: TempProject;
let checker: TypeChecker;

beforeAll(() => {
	project = createTempProject({ ...world, [entry]: '' });
	checker = createTypeChecker(world, entry);
});

afterAll(() => project.cleanUp());

function createRequest(code: string): LintRequest {
	return {
		code,
		filename: project.path(entry),
		cwd: project.root,
		registry,
		rules: { 'ssot/single-instance': 'error' },
	};
}

/** Returns the comments of a text, in order. */
function readComments(text: string): string[] {
	return text.match(/\/\*.*?\*\/|\/\/.*/gu) ?? [];
}

/** Calls every function that the entry exports, and tells how many objects there are then. */
function countMade(code: string): number {
	const load = runModules({ ...world, [entry]: code.replace('\uFEFF', '') }, entry);
	for (const value of Object.values(load(entry))) {
		if (typeof value === 'function' && !/^class\b/u.test(String(value))) {
			(value as () => unknown)();
		} else if (typeof value === 'function') {
			Reflect.construct(value, []);
		}
	}
	const { made, used } = (load('src/lib/use.ts')['read'] as () => { made: number; used: unknown[] })();
	expect(used, 'nothing is used before it exists').not.toContain(undefined);
	return made;
}

function checkOutput(output: string, code: string): void {
	const errors = findNewErrors(checker.findErrors(code), checker.findErrors(output));
	expect(errors, `${code}\n---- became ----\n${output}`).toEqual([]);
	expect(readComments(output)).toEqual(readComments(code));
	expect(output.startsWith('\uFEFF')).toBe(code.startsWith('\uFEFF'));
	const foreign = code.includes('\r') ? /[^\r]\n/u : /\r/u;
	expect(foreign.test(output), 'line breaks').toBe(false);
}

describe('fixes of generated constructions', () => {
	it('find each object, and leave one', { timeout }, () => {
		let fixed = 0;
		const property = fc.property(fileModel, model => {
			const { code, count } = printFile(model);
			if (checker.findSyntaxErrors(code).length > 0) {
				return;
			}
			const messages = lint(createRequest(code));
			expect(
				messages.map(({ messageId }) => messageId),
				code,
			).toEqual(Array(count).fill('strayInstance'));
			const fixes = collectFixes(messages);
			const output = applyFixes(code, fixes);
			for (const single of fixes) {
				checkOutput(applyFixes(code, [single]), code);
			}
			checkOutput(output, code);
			expect(fix({ ...createRequest(output) }).output, 'one pass suffices').toBe(output);
			if (fixes.length === count && count > 0) {
				expect(countMade(output), `${code}\n---- became ----\n${output}`).toBe(1);
				fixed += 1;
			}
		});
		fc.assert(property, { numRuns });
		expect(fixed, 'enough samples are fixed to say something').toBeGreaterThan(numRuns / 4);
	});
});

describe('in a cycle of four modules', () => {
	const modules = ['src/core/router.ts', 'src/core/index.ts', entry, 'src/app/peer.ts'];
	const edges = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 2, maxLength: 6 });

	function connect(code: string, from: number, pairs: readonly (readonly [number, number])[]): string {
		const targets = [
			...new Set(pairs.filter(([start, end]) => start === from && end !== from).map(([, end]) => end)),
		];
		const lines = targets.map(end => `import '../${(modules[end] ?? '').replace(/^src\/|\.ts$/gu, '')}';\n`);
		return lines.join('') + code;
	}

	function run(files: Readonly<Record<string, string>>, root: string): string {
		try {
			const load = runModules(files, root);
			const { used } = (load('src/lib/use.ts')['read'] as () => { used: unknown[] })();
			return used.includes(undefined) ? 'used before it exists' : 'done';
		} catch (error) {
			return String(error);
		}
	}

	it('nothing is used before it exists, wherever the run begins', { timeout }, () => {
		const property = fc.property(fileModel, edges, (model, pairs) => {
			const { code } = printFile({ ...model, mark: '' });
			const texts = modules.map((file, index) =>
				connect(file === entry ? code : (world[file] ?? ''), index, pairs),
			);
			const files = {
				...world,
				...Object.fromEntries(modules.map((file, index) => [file, texts[index] ?? ''])),
			};
			const scene = createTempProject(files);
			const request = { ...createRequest(files[entry] ?? ''), filename: scene.path(entry), cwd: scene.root };
			const output = applyFixes(request.code, collectFixes(lint(request)));
			scene.cleanUp();
			for (const root of modules) {
				if (run(files, root) === 'done') {
					expect(run({ ...files, [entry]: output }, root), output).toBe('done');
				}
			}
		});
		fc.assert(property, { numRuns: Math.ceil(numRuns / 20) });
	});
});
