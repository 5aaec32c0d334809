import { renameSync, utimesSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Resolver } from '../../src/resolve/resolver.js';
import type { TempProject } from '../support/temp-project.js';

import { beginTurn } from '../../src/resolve/freshness.js';
import { diskHost } from '../../src/resolve/host.js';
import { createModuleGraph } from '../../src/resolve/module-graph.js';
import { createModuleReader } from '../../src/resolve/module-reader.js';
import { createResolver } from '../../src/resolve/resolver.js';
import { createTempProject } from '../support/temp-project.js';

let project: TempProject;
// Time never goes back, from one test to the next either.
let now = 1000;
let idle = 0;
let turns = 0;

beforeEach(() => {
	project = createTempProject({
		'a.ts': 'export const a = 1;',
		'package.json': { imports: { '#x': './a.ts' } },
	});
	vi.spyOn(performance, 'now').mockImplementation(() => now);
	vi.spyOn(performance, 'eventLoopUtilization').mockImplementation(() => ({
		idle,
		active: 0,
		utilization: 0,
	}));
	beginTurn('first.ts');
});
afterEach(() => project.cleanUp());

/** Lints another file after a pause, and after work of something else. */
function turn({ pause = 0, work = 0 }: { pause?: number; work?: number }): void {
	now += pause + work;
	idle += pause;
	turns += 1;
	beginTurn(`turn-${turns}.ts`);
}

describe.each([true, false])('refresh, native: %s', native => {
	let resolver: Resolver;
	const resolveIn = (specifier: string) => resolver.resolve(specifier, project.path('x.ts')).id;
	function startTurn(pause: number, work?: number): void {
		turn({ pause, ...(work === undefined ? {} : { work }) });
		resolver.refresh();
	}
	beforeEach(() => {
		resolver = createResolver({ native });
	});

	it('sees a new file', () => {
		expect(resolveIn('./new')).toBe(project.path('new'));
		project.write('new.ts');
		startTurn(250);
		expect(resolveIn('./new')).toBe(project.path('new.ts'));
	});

	it('sees that a file is gone', () => {
		expect(resolveIn('./a')).toBe(project.path('a.ts'));
		project.remove('a.ts');
		startTurn(250);
		expect(resolveIn('./a')).toBe(project.path('a'));
	});

	it('sees that a file has moved', () => {
		expect(resolveIn('./a')).toBe(project.path('a.ts'));
		renameSync(project.path('a.ts'), project.path('a.tsx'));
		startTurn(250);
		expect(resolveIn('./a')).toBe(project.path('a.tsx'));
	});

	it('sees a changed tsconfig and package.json', () => {
		expect(resolveIn('@/a')).toBe('npm:@/a');
		expect(resolveIn('#x')).toBe(project.path('a.ts'));
		project.write('tsconfig.json', { compilerOptions: { paths: { '@/*': ['./*'] } } });
		project.write('package.json', { imports: { '#x': './b.ts' } });
		startTurn(250);
		expect(resolveIn('@/a')).toBe(project.path('a.ts'));
		expect(resolveIn('#x')).toBe(project.path('b'));
	});

	it('remembers until a pause of 200 ms', () => {
		expect(resolveIn('./new')).toBe(project.path('new'));
		project.write('new.ts');
		startTurn(150);
		startTurn(150);
		expect(resolveIn('./new')).toBe(project.path('new'));
		startTurn(201);
		expect(resolveIn('./new')).toBe(project.path('new.ts'));
	});

	it('remembers for a minute where there is no pause, however long a file takes', () => {
		expect(resolveIn('./new')).toBe(project.path('new'));
		project.write('new.ts');
		for (let turn = 0; turn < 120; turn++) {
			startTurn(1, 499);
		}
		expect(resolveIn('./new')).toBe(project.path('new'));
		startTurn(1, 499);
		expect(resolveIn('./new')).toBe(project.path('new.ts'));
	});
});

describe('the module graph', () => {
	const resolver = createResolver();
	const createGraph = () => createModuleGraph({ host: diskHost, resolver });

	it('sees a change of a file after 200 ms, and not before', () => {
		const graph = createGraph();
		const path = project.path('a.ts');
		expect(graph.findExport(path, 'b').kind).toBe('missing');
		project.write('a.ts', 'export const b = 1;');
		utimesSync(path, new Date(), new Date(Date.now() + 5000));
		expect(graph.findExport(path, 'b').kind).toBe('missing');
		turn({ pause: 250 });
		expect(graph.findExport(path, 'b').kind).toBe('found');
		expect(graph.collectExportNames(path)).toEqual(new Set(['b']));
		project.remove('a.ts');
		turn({ pause: 250 });
		expect(graph.findExport(path, 'b').kind).toBe('unknown');
	});
});

describe('the module reader', () => {
	const readFile = vi.fn(diskHost.readFile);
	const host = { ...diskHost, readFile };
	beforeEach(() => readFile.mockClear());

	it('reads each version of a file once', () => {
		const reader = createModuleReader(host);
		const path = project.path('a.ts');
		reader.read(path, undefined);
		reader.expire();
		reader.read(path, undefined);
		reader.read(path, undefined);
		expect(readFile).toHaveBeenCalledTimes(1);
	});

	it('reads again when time or size differ', () => {
		const reader = createModuleReader(host);
		const path = project.path('a.ts');
		const time = new Date(1_000_000);
		utimesSync(path, time, time);
		reader.read(path, undefined);
		writeFileSync(path, 'export const longer = 1;');
		utimesSync(path, time, time);
		reader.expire();
		expect(reader.read(path, undefined).list?.exports.has('longer')).toBe(true);
		utimesSync(path, time, new Date(2_000_000));
		reader.expire();
		reader.read(path, undefined);
		expect(readFile).toHaveBeenCalledTimes(3);
	});

	it('makes a list only where somebody asks for one', () => {
		const reader = createModuleReader(host);
		project.write(
			'plain.ts',
			"import { a } from /* c */ './a'; const b = require('./b'); export const c = a;",
		);
		project.write('barrel.ts', "export * from './a'; import { b } from './b'; export { b };");
		expect(reader.sketch(project.path('plain.ts'))).toEqual({ mentions: ['./a', './b'], passesOn: [] });
		expect(reader.sketch(project.path('barrel.ts')).passesOn).toEqual(['./a', './b']);
		expect(reader.read(project.path('plain.ts'), undefined).list?.exports.has('c')).toBe(true);
		expect(readFile).toHaveBeenCalledTimes(3);
	});

	it('stays within its bound', () => {
		const reader = createModuleReader(host, 5);
		const paths = Array.from({ length: 20 }, (_, index) => `f${index}.ts`);
		paths.forEach(path => project.write(path));
		paths.forEach(path => reader.read(project.path(path), undefined));
		readFile.mockClear();
		paths.forEach(path => reader.read(project.path(path), undefined));
		expect(readFile.mock.calls.length).toBeGreaterThanOrEqual(10);
	});

	it('reads a file again once there is a parser for it', () => {
		const reader = createModuleReader(host);
		project.write('component.tsx', "export const A = () => <p>it's</p>;");
		const path = project.path('component.tsx');
		expect(reader.read(path, undefined).why).toMatch(/parser/);
		const parse = () => ({ body: [] }) as never;
		expect(reader.read(path, parse).why).toMatch(/ES module/);
		expect(reader.read(path, parse).why).toMatch(/ES module/);
		expect(readFile).toHaveBeenCalledTimes(2);
		expect(reader.read(path, () => undefined).why).toMatch(/does not parse/);
		expect(reader.read(path, undefined).why).toMatch(/parser/);
	});
});
