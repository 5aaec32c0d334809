import type { ResolvedModule } from '../resolve/module-id.js';

import { findStem } from '../resolve/module-id.js';

const testFile =
	/^(?<folder>.*?\/)(?:__tests__\/|tests?\/)?(?<name>[^/]+?)(?:[.-](?:test|spec))?\.[cm]?[jt]sx?$/u;
const testMark = /\/(?:__tests__|tests?)\/[^/]+$|[.-](?:test|spec)\.[cm]?[jt]sx?$/u;

/**
 * Whether the file at this absolute path is the module's own test: it has the module's name and stands beside it, or
 * in a `__tests__` or `test` folder there. The idea of sparing them comes from Go's deprecation analysis.
 */
export function isTestOf(filename: string, module: ResolvedModule): boolean {
	const file = filename.replaceAll('\\', '/');
	const match = testMark.test(file) ? testFile.exec(file)?.groups : undefined;
	const stem = findStem(module.id);
	return match !== undefined && (stem === `${match['folder']}${match['name']}` || isIndexTest(match, stem));
}

function isIndexTest({ folder = '', name }: Record<string, string>, stem: string): boolean {
	return name === 'index' && folder === `${stem}/`;
}
