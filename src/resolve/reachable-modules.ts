import type { ModuleAccess } from './module-access.js';
import type { ModuleId, ResolvedModule } from './module-id.js';

const maximumModules = 20_000;

/** The project modules that each module imports, by its id; walks that share it read each module once. */
export type ImportEdges = Map<ModuleId, readonly ResolvedModule[]>;

/** Collects the project modules that are evaluated with a module, itself included; undefined where there are too many. */
export function collectReachable(
	module: ResolvedModule,
	access: ModuleAccess,
	edges: ImportEdges,
): ReadonlySet<ModuleId> | undefined {
	const reached = new Set([module.id]);
	const queue = [module];
	for (const current of queue) {
		if (reached.size > maximumModules) {
			return undefined;
		}
		const imports = edges.get(current.id) ?? collectProjectImports(current, access);
		edges.set(current.id, imports);
		for (const next of imports.filter(({ id }) => !reached.has(id))) {
			reached.add(next.id);
			queue.push(next);
		}
	}
	return reached;
}

function collectProjectImports(module: ResolvedModule, access: ModuleAccess): readonly ResolvedModule[] {
	return access
		.readRuntime(module)
		.evaluates.map(specifier => access.follow(specifier, module))
		.filter(({ id, file }) => file !== undefined && !id.startsWith('npm:'));
}
