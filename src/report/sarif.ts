import type { ESLint, Linter } from 'eslint';

import { pathToFileURL } from 'node:url';

import {
	collectProblems,
	collectSuppressed,
	type Problem,
	type ReportContext,
	type SuppressedProblem,
} from './problem.js';

type Json = Record<string, unknown>;

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const root = 'SRCROOT';

/** Formats lint results as SARIF 2.1.0: paths from the root of the repository, help of the rules, and the fixes. */
export default function formatSarif(results: readonly ESLint.LintResult[], context?: ReportContext): string {
	const problems = [...collectProblems(results, context), ...collectSuppressed(results, context)];
	const judged = problems.filter(({ rule, severity }) => rule !== undefined && severity !== 'fatal');
	const rules = [...new Map(judged.map(problem => [problem.rule, problem])).values()];
	const indexes = new Map(rules.map(({ rule }, index) => [rule, index]));
	const run = {
		tool: {
			driver: {
				name: 'ESLint',
				informationUri: 'https://eslint.org',
				rules: rules.map(problem => createRule(problem, context)),
			},
		},
		invocations: [createInvocation(problems)],
		originalUriBaseIds: { [root]: { description: { text: 'The root of the repository.' } } },
		columnKind: 'utf16CodeUnits',
		results: judged.map(problem => ({ ruleIndex: indexes.get(problem.rule), ...createResult(problem) })),
	};
	return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, '\t')}\n`;
}

function createRule({ rule = '', url }: Problem, context: ReportContext | undefined): Json {
	const description = context?.rulesMeta?.[rule]?.docs?.description ?? rule;
	const named = { id: rule, shortDescription: { text: description } };
	if (url === undefined) {
		return { ...named, help: { text: description } };
	}
	const markdown = `[${rule}](${url}): ${description}.`;
	return { ...named, helpUri: url, help: { text: `${description}. See ${url}`, markdown } };
}

/** What no rule said: a file that does not parse, or that is ignored. */
function createInvocation(problems: readonly Problem[]): Json {
	const silent = problems.filter(({ rule, severity }) => rule === undefined || severity === 'fatal');
	return {
		executionSuccessful: problems.every(({ severity }) => severity !== 'fatal'),
		toolExecutionNotifications: silent.map(problem => ({
			level: findLevel(problem),
			message: { text: problem.message.message },
			locations: [createLocation(problem)],
		})),
	};
}

function createResult(problem: Problem | SuppressedProblem): Json {
	const { rule, contract, message } = problem;
	const fixes = collectFixes(problem);
	return {
		ruleId: rule,
		level: findLevel(problem),
		message: { text: message.message },
		locations: [createLocation(problem)],
		...(fixes.length > 0 ? { fixes } : {}),
		...('suppressions' in problem ? { suppressions: problem.suppressions.map(createSuppression) } : {}),
		...(contract === undefined ? {} : { properties: { contract } }),
	};
}

function findLevel({ severity }: Problem): string {
	return severity === 'warning' ? 'warning' : 'error';
}

function createLocation(problem: Problem): Json {
	const { line, column, endLine, endColumn } = problem.message;
	const region = { startLine: line, startColumn: column, endLine, endColumn };
	return {
		physicalLocation: {
			artifactLocation: createArtifact(problem),
			// A file that cannot be read has a problem without a place.
			...(line > 0 ? { region: { ...region, startColumn: Math.max(column, 1) } } : {}),
		},
	};
}

function createArtifact({ path }: Problem): Json {
	return /^(?:\/|[a-z]:\/)/iu.test(path)
		? { uri: pathToFileURL(path).href }
		: { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: root };
}

function collectFixes(problem: Problem): Json[] {
	const { fix, suggestions = [] } = problem.message;
	const own = fix === undefined ? [] : [createFix(problem, fix, 'What --fix writes.')];
	return [...own, ...suggestions.map(({ desc, fix: edit }) => createFix(problem, edit, desc))];
}

function createFix(
	problem: Problem,
	{ range: [start, end], text }: Linter.LintMessage['fix'] & {},
	desc: string,
): Json {
	// ESLint counts from behind a byte order mark, and reaches it with an offset of -1.
	const charOffset = Math.max(start, 0);
	const replacement = {
		deletedRegion: { charOffset, charLength: Math.max(end - charOffset, 0) },
		...(text === '' ? {} : { insertedContent: { text } }),
	};
	return {
		description: { text: desc },
		artifactChanges: [{ artifactLocation: createArtifact(problem), replacements: [replacement] }],
	};
}

function createSuppression({ kind, justification }: SuppressedProblem['suppressions'][number]): Json {
	return {
		kind: kind === 'directive' ? 'inSource' : 'external',
		...(justification === '' ? {} : { justification }),
	};
}
