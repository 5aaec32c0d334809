import { afterAll, beforeAll, expect, it } from 'vitest';

import type { TempProject } from '../support/temp-project.js';

import { createFileWalk } from '../../src/resolve/file-walk.js';
import { diskHost } from '../../src/resolve/host.js';
import { createTempProject } from '../support/temp-project.js';

let project: TempProject;

beforeAll(() => {
	project = createTempProject({ 'src/a.ts': '', 'src/deep/b.ts': '', 'src/node_modules/x/c.ts': '' });
	project.link('src/link.ts', 'a.ts');
	project.link('src/broken.ts', 'none.ts');
	project.link('src/folder', 'deep');
});
afterAll(() => project.cleanUp());

function walk(options: object = {}) {
	const files = createFileWalk(project.path('src'), diskHost, options);
	return { found: [...files].map(file => file.slice(project.path('src').length + 1)), isCut: files.isCut };
}

it('finds files and links to files, in order; goes into no package, no linked folder, and takes no broken link', () => {
	expect(walk()).toEqual({ found: ['a.ts', 'deep/b.ts', 'link.ts'], isCut: false });
});

it('ends where there are too many entries, and says so', () => {
	expect(walk({ maximumEntries: 2 })).toEqual({ found: ['a.ts'], isCut: true });
});

it('finds nothing in a folder that is not there', () => {
	expect([...createFileWalk(project.path('gone'), diskHost)]).toEqual([]);
});
