import QuickLRU from 'quick-lru';

import type { AccessParts } from './module-access.js';
import type { ModuleSketch } from './module-sketch.js';

import { createParentReader, type ParentName, type ParentReader } from './parent-names.js';

/** Returns the names that an export of a file may be built on, rather too many than too few. */
export type ReadParents = (file: string, name: string) => readonly ParentName[];

/** A reader holds the text of its file. */
const maximumTexts = 50;

/** Creates a memory of what the exports of the files used last are built on; each version of a file is read once. */
export function createParentMemory({ host, reader }: Pick<AccessParts, 'host' | 'reader'>): ReadParents {
	// As long as a file stays the same, so does its sketch.
	const known = new QuickLRU<string, ParentReader & { readonly sketch: ModuleSketch }>({
		maxSize: maximumTexts,
	});
	return (file, name) => {
		const sketch = reader.sketch(file);
		const last = known.get(file);
		const parents =
			last?.sketch === sketch ? last : { sketch, ...createParentReader(host.readFile(file) ?? '') };
		known.set(file, parents);
		return parents.collectParents(name);
	};
}
