import type { Place } from './file-model.js';

import { createTempProject, type TempProject } from '../support/temp-project.js';
import { checkFixes } from './check-fixes.js';
import { createTypeChecker, type TypeChecker } from './diagnostics.js';
import { createRegistry, findSuccessor, type RegistryModel } from './registry-model.js';
import { createWorldFiles } from './world.js';

/** The world on the disk. */
export interface WorldCheck {
	/** Checks the fixes of a text in the world; tells whether there were any. */
	check(code: string, registry: RegistryModel, place?: Place): boolean;
	cleanUp(): void;
}

const plain: Place = { language: 'tsx', importers: [] };

/** A world that is written to the disk where it is first needed, once for each set of importers. */
export function createWorldCheck(): WorldCheck {
	const projects = new Map<string, TempProject>();
	const checkers = new Map<string, TypeChecker>();
	return {
		check(code, registry, place = plain) {
			const entry = `src/app/entry.${place.language}`;
			const key = [entry, ...place.importers].join();
			const project =
				projects.get(key) ?? createTempProject({ ...createWorldFiles(place.importers), [entry]: '' });
			projects.set(key, project);
			const checker = checkers.get(entry) ?? createTypeChecker(createWorldFiles(), entry);
			checkers.set(entry, checker);
			return checkFixes({
				request: {
					code,
					filename: project.path(entry),
					cwd: project.root,
					registry: createRegistry(registry),
					rules: { 'ssot/no-legacy-import': 'error' },
				},
				checker,
				findHome: origin => findSuccessor(origin, registry),
				place,
			});
		},
		cleanUp: () => projects.forEach(project => project.cleanUp()),
	};
}
