import type { ModuleAccess } from './module-access.js';
import type { ModuleId, ResolvedModule } from './module-id.js';

const maximumModules = 20_000;

/** Collects the project modules that are evaluated with a module, itself included; undefined where there are too many. */
export function collectReachable(
	module: ResolvedModule,
	access: ModuleAccess,
): ReadonlySet<ModuleId> | undefined {
	const reached = new Set([module.id]);
	const queue = [module];
	for (const current of queue) {
		if (reached.size > maximumModules) {
			return undefined;
		}
		for (const next of collectProjectImports(current, access).filter(({ id }) => !reached.has(id))) {
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
