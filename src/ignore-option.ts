import { createGlob } from './registry/glob.js';

/** The option of rules that leave tests, mocks and fixtures alone, since those need objects of their own. */
export interface IgnoreOption {
	/** Globs relative to the root of the registry. */
	readonly ignore: readonly string[];
}

/** What is ignored where a config does not say: tests, mocks, fakes, fixtures. */
export const ignoreDefaults: IgnoreOption = {
	ignore: [
		'**/{test,tests,spec,specs,e2e,cypress,testing,__tests__,__mocks__,__fixtures__}/**',
		'**/{mock,mocks,fake,fakes,stub,stubs,double,doubles,fixture,fixtures}/**',
		'**/*.{test,spec,e2e,bench,mock,fake,stub,fixture,stories}.*',
		'**/*-{test,spec}.*',
	],
};

/** The option as a property of a JSON schema. */
export const ignoreSchema = {
	type: 'array',
	items: { type: 'string', minLength: 1, maxLength: 1000 },
	uniqueItems: true,
	description: 'Globs relative to the root of the registry: files that are left alone.',
} as const;

/** The options of a rule that has no other. */
export const ignoreOptionSchema = [
	{ type: 'object', properties: { ignore: ignoreSchema }, additionalProperties: false },
] as const;

const compiled = new WeakMap<readonly string[], (path: string) => boolean>();

/** Whether one of the globs matches the path below root; one that stands for too many texts matches nothing. */
export function isIgnored({ ignore }: IgnoreOption, path: string): boolean {
	const match = compiled.get(ignore) ?? compile(ignore);
	compiled.set(ignore, match);
	return match(path);
}

/** Every rule asks about the same file in turn, so the last answer is kept. */
function compile(globs: readonly string[]): (path: string) => boolean {
	const patterns = globs.flatMap(glob => createPattern(glob) ?? []);
	let last: { readonly path: string; readonly isMatch: boolean } | undefined;
	return path => {
		if (last?.path !== path) {
			last = { path, isMatch: patterns.some(pattern => pattern.match(path) !== undefined) };
		}
		return last.isMatch;
	};
}

function createPattern(glob: string): ReturnType<typeof createGlob> | undefined {
	try {
		return createGlob(glob);
	} catch {
		return undefined;
	}
}
