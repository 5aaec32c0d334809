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

const fixture = path.join(import.meta.dirname, '../fixtures/hazards/imports.json');
const { world, cases }: { world: Record<string, string>; cases: HazardCase[] } = JSON.parse(
	readFileSync(fixture, 'utf8'),
);

let project: TempProject | undefined;

afterEach(() => project?.cleanUp());

function createRequest(hazard: HazardCase): LintRequest {
	project = createTempProject({ ...world, ...hazard.files, [hazard.filename]: hazard.code });
	for (const [link, target] of Object.entries(hazard.links ?? {})) {
		project.link(link, project.path(target));
	}
	return {
		code: hazard.code,
		filename: path.join(project.root, hazard.filename),
		cwd: project.root,
		registry: hazard.registry,
		rules: { 'ssot/no-legacy-websocket-import': 'error' },
	};
}

describe('references that break naive fixers', () => {
	it.each(cases.map(hazard => [hazard.id, hazard.title, hazard] as const))('%s %s', (_id, _title, hazard) => {
		const request = createRequest(hazard);
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
