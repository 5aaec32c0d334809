import type { ResolvedModule } from '../resolve/module-id.js';
import type { ExportRef, InstanceContract, ModuleRef, Registry } from './contract.js';
import type { Pattern } from './pattern.js';
import type { Project } from './project.js';
import type { Target } from './successors.js';

import { createFreshValue } from '../resolve/fresh-value.js';
import { collectNamed, isInForce, type Named } from './contract-list.js';
import { createPattern } from './pattern.js';

/** An export that the registry names, and the module it speaks of. */
export interface ExportTarget {
	readonly name: string;
	readonly target: Target;
}

/** A contract about one class, with its references resolved. */
export interface InstancePromise extends Named<InstanceContract> {
	readonly class: ExportTarget;
	/** The only modules that may construct the class. */
	readonly owners: readonly Target[];
	/** What everyone else uses. */
	readonly instance: ExportTarget | undefined;
	/** What everyone else calls. */
	readonly factory: ExportTarget | undefined;
	/** Names of other implementations. */
	readonly rivals: readonly Pattern[];
}

/** What the registry promises about instances. */
export interface InstanceContracts {
	/** Returns the contracts of the judged roles that are in force for the file with this path below root. */
	collectInForce(path: string, isJudged: (contract: InstanceContract) => boolean): readonly InstancePromise[];
}

/** Compiles the `instances` section. */
export function createInstanceContracts(section: Registry['instances'], project: Project): InstanceContracts {
	const contracts = collectNamed(section).map(named => {
		const rivals = (named.contract.rivals ?? []).map(createPattern);
		// Resolved anew in each period of freshness: in an editor, files come and go.
		const fresh = createFreshValue<InstancePromise>();
		return { named, read: () => fresh.read(() => createPromise(named, rivals, project)) };
	});
	return {
		collectInForce: (path, isJudged) =>
			contracts
				.filter(({ named }) => isJudged(named.contract) && isInForce(named, path))
				.map(({ read }) => read()),
	};
}

function createPromise(
	named: Named<InstanceContract>,
	rivals: readonly Pattern[],
	project: Project,
): InstancePromise {
	const { class: type, owner, instance, factory } = named.contract;
	const find = (ref: ExportRef | undefined): ExportTarget | undefined =>
		ref && { name: ref.name, target: createTarget(ref.module, project) };
	return {
		...named,
		class: { name: type.name, target: createTarget(type.module, project) },
		owners: [owner].flat().map(ref => createTarget(ref, project)),
		instance: find(instance),
		factory: find(factory),
		rivals,
	};
}

function createTarget(ref: ModuleRef, project: Project): Target {
	const module: ResolvedModule = project.resolveRef(ref);
	return { module, ref, style: 'auto' };
}
