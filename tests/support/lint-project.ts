import { ESLint, type Linter } from 'eslint';
import * as parser from '@typescript-eslint/parser';

import type { Registry } from '../../src/index.js';
import type { TempProject } from './temp-project.js';

import plugin from '../../src/index.js';

/** How a whole project is linted. */
export interface ProjectLint {
	readonly registry?: unknown;
	readonly rules: Linter.RulesRecord;
	readonly patterns?: string[];
}

/** Lints the files of a project as a run of ESLint does; returns `path: message` for each report, without its contract. */
export async function lintProject(
	project: TempProject,
	{ registry, rules, patterns = ['.'] }: ProjectLint,
): Promise<string[]> {
	const eslint = new ESLint({
		cwd: project.root,
		overrideConfigFile: true,
		overrideConfig: {
			files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
			languageOptions: { parser },
			plugins: { ssot: plugin as unknown as Record<string, never> },
			settings: registry === undefined ? {} : { ssot: registry as Registry },
			rules,
		},
	});
	const results = await eslint.lintFiles(patterns);
	return results.flatMap(({ filePath, messages }) =>
		messages.map(
			({ message }) =>
				`${filePath.slice(project.root.length + 1)}: ${message.replace(/ Contract: '[^']*'\.$/u, '')}`,
		),
	);
}
