import type { Brief } from './brief.js';

import { createGlob } from './registry/glob.js';

/** The option of rules that leave tests, mocks and fixtures alone, since those need objects of their own. */
export interface IgnoreOption {
	/** Globs relative to the root of the registry. */
	readonly ignore: readonly string[];
}

/** What is ignored where a config does not say. */
export const ignoreDefaults: IgnoreOption = {
	ignore: [
		'**/*.{test,spec,e2e,mock,fixture,stories,bench}.*',
		'**/*-{test,spec}.*',
		'**/{test,tests,__tests__,__mocks__,__fixtures__,mocks,fixtures,e2e,testing,cypress}/**',
	],
};

/** The option as JSON schema. */
export const ignoreSchema = [
	{
		type: 'object',
		properties: {
			ignore: {
				type: 'array',
				items: { type: 'string' },
				description: 'Globs of files that are not judged, relative to the root of the registry.',
			},
		},
		additionalProperties: false,
	},
] as const;

/** Whether the file of the brief is not to be judged. */
export function isIgnored({ ignore }: IgnoreOption, { file }: Brief): boolean {
	return ignore.some(glob => createGlob(glob).match(file.path) !== undefined);
}
