import { createGlob } from '../../registry/glob.js';

/** Files whose declarations stand in for the real ones: tests, mocks, fakes, fixtures. */
export const defaultTestDoubles: readonly string[] = [
	'**/{test,tests,spec,specs,e2e,__tests__,__mocks__,__fixtures__}/**',
	'**/{mock,mocks,fake,fakes,stub,stubs,double,doubles,fixture,fixtures}/**',
	'**/*.{test,spec,e2e,mock,fake,stub,fixture,stories}.*',
];

/** The option that names them. */
export const testDoublesSchema = {
	type: 'array',
	items: { type: 'string', minLength: 1, maxLength: 1000 },
	uniqueItems: true,
	description: 'Globs relative to root: tests, mocks and other doubles, which are left alone.',
} as const;

const compiled = new WeakMap<readonly string[], (path: string) => boolean>();

/** Whether one of the globs matches the path below root; one that stands for too many texts matches nothing. */
export function isTestDouble(globs: readonly string[], path: string): boolean {
	const match = compiled.get(globs) ?? compile(globs);
	compiled.set(globs, match);
	return match(path);
}

function compile(globs: readonly string[]): (path: string) => boolean {
	const patterns = globs.flatMap(glob => createPattern(glob) ?? []);
	return path => patterns.some(pattern => pattern.match(path) !== undefined);
}

function createPattern(glob: string): ReturnType<typeof createGlob> | undefined {
	try {
		return createGlob(glob);
	} catch {
		return undefined;
	}
}
