import { readFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { fix, lint, type LintRequest } from '../support/lint.js';
import { createTempProject, type TempProject } from '../support/temp-project.js';

interface HazardCase {
	readonly id: string;
	readonly title: string;
	readonly why: string;
	readonly filename: string;
	readonly code: string;
	readonly registry: object;
	readonly files?: Record<string, string>;
	readonly links?: Record<string, string>;
	readonly expect: {
		readonly reports: number;
		readonly output: string | null;
		readonly suggestionsOnly: boolean;
	};
}

interface Hazards {
	readonly world: Record<string, string>;
	readonly cases: readonly HazardCase[];
}

const fixtures = path.join(import.meta.dirname, '../fixtures/hazards');

function readHazards(file: string): Hazards {
	return JSON.parse(readFileSync(path.join(fixtures, file), 'utf8')) as Hazards;
}

let project: TempProject | undefined;

afterEach(() => project?.cleanUp());

function createRequest(hazard: HazardCase, world: Hazards['world'], rule: string): LintRequest {
	project = createTempProject({ ...world, ...hazard.files, [hazard.filename]: hazard.code });
	for (const [link, target] of Object.entries(hazard.links ?? {})) {
		project.link(link, project.path(target));
	}
	return {
		code: hazard.code,
		filename: path.join(project.root, hazard.filename),
		cwd: project.root,
		registry: hazard.registry,
		rules: { [rule]: 'error' },
	};
}

describe.each([
	['imports.json', 'ssot/no-legacy-websocket-import'],
	['routers.json', 'ssot/single-router-instance'],
	['handlers.json', 'ssot/handler-signature'],
])('what breaks naive fixers: %s', (file, rule) => {
	const { world, cases } = readHazards(file);

	it.each(cases.map(hazard => [hazard.id, hazard.title, hazard] as const))('%s %s', (_id, _title, hazard) => {
		const request = createRequest(hazard, world, rule);
		const messages = lint(request);
		expect(messages.map(({ message }) => message)).toHaveLength(hazard.expect.reports);
		const { output } = fix(request);
		expect(output, hazard.why).toBe(hazard.expect.output ?? hazard.code);
		expect(fix({ ...request, code: output }).output).toBe(output);
		if (hazard.expect.output === null) {
			const suggested = messages.filter(message => (message.suggestions ?? []).length > 0);
			expect(suggested).toHaveLength(hazard.expect.suggestionsOnly ? messages.length : 0);
		}
	});
});
