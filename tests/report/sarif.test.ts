import type { ESLint } from 'eslint';

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { Validator, type Schema } from '@cfworker/json-schema';
import { beforeAll, describe, expect, it } from 'vitest';

import plugin from '../../src/index.js';
import formatSarif from '../../src/report/sarif.js';
import { createMessage, createResult, lintExample } from '../support/lint-results.js';

interface Fix {
	readonly description: { readonly text: string };
	readonly artifactChanges: readonly {
		readonly replacements: readonly {
			readonly deletedRegion: { readonly charOffset: number; readonly charLength: number };
			readonly insertedContent?: { readonly text: string };
		}[];
	}[];
}

interface Result {
	readonly ruleId: string;
	readonly ruleIndex: number;
	readonly level: string;
	readonly locations: readonly {
		physicalLocation: { artifactLocation: { uri: string; uriBaseId?: string } };
	}[];
	readonly fixes?: readonly Fix[];
	readonly suppressions?: readonly object[];
	readonly properties?: { readonly contract: string };
}

interface Run {
	readonly tool: {
		driver: { rules: { id: string; helpUri: string; help: { text: string; markdown: string } }[] };
	};
	readonly invocations: readonly { executionSuccessful: boolean; toolExecutionNotifications: object[] }[];
	readonly results: readonly Result[];
}

const schemaFile = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve(schemaFile), 'utf8')) as Schema;
const validator = new Validator(schema, '4', false);

function format(results: readonly ESLint.LintResult[], cwd: string): Run {
	const log = JSON.parse(formatSarif(results, { cwd, rulesMeta })) as { runs: [Run] };
	expect(validator.validate(log).errors).toEqual([]);
	return log.runs[0];
}

const rulesMeta = Object.fromEntries(
	Object.entries(plugin.rules).map(([name, { meta }]) => [`ssot/${name}`, meta ?? {}]),
);

function applyFix(text: string, { artifactChanges }: Fix): string {
	const [change] = artifactChanges.flatMap(({ replacements }) => replacements);
	const { charOffset = 0, charLength = 0 } = change?.deletedRegion ?? {};
	const rest = text.slice(charOffset + charLength);
	return `${text.slice(0, charOffset)}${change?.insertedContent?.text ?? ''}${rest}`;
}

describe('the sarif formatter, over the example', () => {
	let run: Run;
	let cwd: string;
	let results: ESLint.LintResult[];

	beforeAll(async () => {
		({ cwd, results } = await lintExample());
		run = format(results, cwd);
	});

	it('holds every message, at a path that is relative to the root', () => {
		const messages = results.flatMap(result => result.messages);
		expect(run.results.map(({ ruleId }) => ruleId)).toEqual(messages.map(({ ruleId }) => ruleId));
		for (const { locations } of run.results) {
			expect(locations[0]?.physicalLocation.artifactLocation).toMatchObject({
				uri: expect.stringMatching(/^src\//u) as string,
				uriBaseId: 'SRCROOT',
			});
		}
		expect(run.invocations[0]).toEqual({ executionSuccessful: true, toolExecutionNotifications: [] });
	});

	it('helps with every rule that speaks', () => {
		for (const { ruleId, ruleIndex } of run.results) {
			const rule = run.tool.driver.rules[ruleIndex];
			expect(rule?.id).toBe(ruleId);
			expect(rule?.helpUri).toBe(rulesMeta[ruleId]?.docs?.url);
			expect(rule?.help.text).toContain(rulesMeta[ruleId]?.docs?.description);
			expect(rule?.help.markdown).toContain(`](${rule?.helpUri})`);
		}
	});

	it('holds the fixes: applied, they give what --fix gives', () => {
		const offered = run.results.filter(({ fixes }) => fixes !== undefined);
		expect(offered.length).toBeGreaterThan(10);
		for (const { filePath, messages } of results.filter(result => result.messages.length === 1)) {
			const text = readFileSync(filePath, 'utf8');
			const uri = path.relative(cwd, filePath);
			const found = run.results.find(
				({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri === uri,
			);
			const [fix] = found?.fixes ?? [];
			const [message] = messages;
			const edit = message?.fix ?? message?.suggestions?.[0]?.fix;
			expect(fix === undefined).toBe(edit === undefined);
			if (fix !== undefined && edit !== undefined) {
				const expected = `${text.slice(0, edit.range[0])}${edit.text}${text.slice(edit.range[1])}`;
				expect(applyFix(text, fix)).toBe(expected);
			}
		}
	});

	it('says whose contract it is', () => {
		expect(new Set(run.results.map(({ properties }) => properties?.contract))).toContain('message-handlers');
	});
});

describe('the sarif formatter', () => {
	it('keeps apart what was suppressed, and how', () => {
		const suppressed = (kind: string, justification: string) => ({
			...createMessage(),
			suppressions: [{ kind, justification }],
		});
		const result = createResult('/repo/a.ts', [], [suppressed('directive', 'why'), suppressed('file', '')]);
		expect(format([result], '/repo').results.map(({ suppressions }) => suppressions)).toEqual([
			[{ kind: 'inSource', justification: 'why' }],
			[{ kind: 'external' }],
		]);
	});

	it('reports what no rule said as a notification, and a file that was not linted as a failure', () => {
		const broken = createMessage({
			ruleId: null,
			fatal: true,
			message: 'Parsing error.',
			line: 0,
			column: 0,
		});
		const ignored = createMessage({ ruleId: null, severity: 1, message: 'Ignored.' });
		const run = format([createResult('/repo/a.ts', [broken, ignored])], '/repo');
		expect(run.results).toEqual([]);
		expect(run.invocations[0]).toMatchObject({
			executionSuccessful: false,
			toolExecutionNotifications: [
				{ level: 'error', message: { text: 'Parsing error.' } },
				{ level: 'warning', message: { text: 'Ignored.' } },
			],
		});
	});

	it('writes paths as URIs, and a file elsewhere as an absolute one', () => {
		const results = [
			createResult('/repo/a b/[id]#1.ts', [createMessage({ ruleId: 'other/rule', severity: 1 })]),
			createResult('/elsewhere/a.ts', [createMessage()]),
		];
		const places = format(results, '/repo').results.map(
			({ locations }) => locations[0]?.physicalLocation.artifactLocation,
		);
		expect(places).toEqual([
			{ uri: 'a%20b/%5Bid%5D%231.ts', uriBaseId: 'SRCROOT' },
			{ uri: 'file:///elsewhere/a.ts' },
		]);
	});

	it('writes a deletion, and an edit of the byte order mark', () => {
		const results = [
			createResult('/repo/a.ts', [
				createMessage({ fix: { range: [3, 5], text: '' } }),
				createMessage({ fix: { range: [-1, 0], text: '' } }),
			]),
		];
		const regions = format(results, '/repo').results.map(
			({ fixes }) => fixes?.[0]?.artifactChanges[0]?.replacements[0],
		);
		expect(regions).toEqual([
			{ deletedRegion: { charOffset: 3, charLength: 2 } },
			{ deletedRegion: { charOffset: 0, charLength: 0 } },
		]);
	});

	it('may be called with the results alone', () => {
		expect(formatSarif([])).toContain('"results": []');
	});
});
