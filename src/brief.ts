import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Entities } from './entities/entities.js';
import type { Sources } from './entities/sources.js';
import type { ModuleReference } from './facts/module-reference.js';
import type { Fault } from './faults/fault.js';
import type { EventContracts } from './registry/event-contracts.js';
import type { HandlerContracts } from './registry/handler-contracts.js';
import type { InstanceContracts } from './registry/instance-contracts.js';
import type { RegisteredSymbols } from './entities/registered-symbols.js';
import type { ModuleContracts } from './registry/module-contracts.js';
import type { RegisteredModules } from './registry/registered-modules.js';
import type { Target } from './registry/successors.js';
import type { ResolvedModule } from './resolve/module-id.js';
import type { Shapes } from './entities/shapes.js';

import { createFileBrief } from './file-brief.js';
import { beginTurn } from './resolve/freshness.js';

/** What a rule judges with: what was promised, and what the file does. */
export interface Brief extends Sources {
	readonly modules: ModuleContracts;
	/** The modules that the registry names. */
	readonly registered: RegisteredModules;
	readonly events: EventContracts;
	readonly instances: InstanceContracts;
	readonly handlers: HandlerContracts;
	/** What the registry reserves names for: one reading of it, so that symbols may be compared by identity. */
	readonly symbols: RegisteredSymbols;
	/** The references that may be the business of a contract; none in most files. */
	readonly concerned: readonly ModuleReference[];
	/** What names are, through barrels and other modules' declarations. */
	readonly entities: Entities;
	/** What declarations of other modules consist of. */
	readonly shapes: Shapes;
	/** Spells a target as this file would, in the style of the specifier `like`; undefined where nothing leads there. */
	spell(target: Target, like: string): string | undefined;
	/** Whether the compiler is told to demand `override` in this file. */
	readonly needsOverride: boolean;
	/** Names a module as a person would: by its path below root, or as its package. */
	nameOf(module: ResolvedModule): string;
	/** What the disk says against the registry, as far as it is told in this file. */
	readonly faults: readonly Fault[];
	/** Whether the target is named as a package and the file lies in that package. */
	isSamePackage(target: Target): boolean;
	/** Returns the brief with other contracts about modules. */
	withModules(modules: ModuleContracts): Brief;
	/** Returns the package that the registry's words for a target name, if it is installed; not for paths. */
	findInstalledPackage(target: Target): string | undefined;
}

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/**
 * Returns what a rule needs to judge the file; undefined without a registry, and for a file outside its root.
 * @throws {RegistryError} If the registry is not valid; the error lists every problem.
 */
export function readBrief(context: Context): Brief | undefined {
	const { settings, physicalFilename, sourceCode } = context;
	const { ast } = sourceCode;
	if (last?.ast !== ast) {
		beginTurn(context.filename);
	}
	if (last?.ast !== ast || last.settings !== settings || last.physicalFilename !== physicalFilename) {
		last = { ast, settings, physicalFilename, brief: createFileBrief(context) };
	}
	return last.brief;
}

interface Known extends Pick<Context, 'settings' | 'physicalFilename'> {
	readonly ast: TSESTree.Program;
	readonly brief: Brief | undefined;
}

/** Every rule of one run is given the same brief; of the runs before, nothing is kept. */
let last: Known | undefined;
