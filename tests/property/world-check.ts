import { createTempProject } from '../support/temp-project.js';
import { checkFixes } from './check-fixes.js';
import { createTypeChecker } from './diagnostics.js';
import { createRegistry, findSuccessor, type RegistryModel } from './registry-model.js';
import { createWorldFiles } from './world.js';

const entry = 'src/app/entry.tsx';

/** The world on the disk. */
export interface WorldCheck {
	/** Checks the fixes of a text in the world; tells whether there were any. */
	check(code: string, registry: RegistryModel): boolean;
	cleanUp(): void;
}

/** Writes the world to the disk. */
export function createWorldCheck(): WorldCheck {
	const world = createWorldFiles();
	const checker = createTypeChecker(world, entry);
	const project = createTempProject({ ...world, [entry]: '' });
	return {
		check: (code, registry) =>
			checkFixes({
				request: {
					code,
					filename: project.path(entry),
					cwd: project.root,
					registry: createRegistry(registry),
					rules: { 'ssot/no-legacy-import': 'error' },
				},
				checker,
				findHome: origin => findSuccessor(origin, registry),
			}),
		cleanUp: () => project.cleanUp(),
	};
}
