import type { ModuleAccess } from './module-access.js';
import type { ResolvedModule } from './module-id.js';

/** Collects every export name of a module, through `export *`; undefined where some of them cannot be known. */
export function collectExportedNames(
	module: ResolvedModule,
	access: ModuleAccess,
): ReadonlySet<string> | undefined {
	const names = new Set<string>();
	const queue = [module];
	const seen = new Set([module.id]);
	for (const current of queue) {
		const { list } = access.read(current);
		if (!list) {
			return undefined;
		}
		addAll(names, current === module ? list.exports.keys() : withoutDefault(list.exports.keys()));
		const targets = list.stars.map(({ specifier }) => access.follow(specifier, current));
		const fresh = targets.filter(({ id }) => !seen.has(id));
		addAll(
			seen,
			fresh.map(({ id }) => id),
		);
		queue.push(...fresh);
	}
	return names;
}

function addAll<T>(set: Set<T>, values: Iterable<T>): void {
	for (const value of values) {
		set.add(value);
	}
}

function withoutDefault(names: Iterable<string>): readonly string[] {
	return [...names].filter(name => name !== 'default');
}
