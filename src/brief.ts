import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import path from 'node:path';

import type { Entities } from './entities/entities.js';
import type { SourceFile, Sources } from './entities/sources.js';
import type { FileFacts } from './facts/file-facts.js';
import type { Fault } from './faults/fault.js';
import type { EventContracts } from './registry/event-contracts.js';
import type { HandlerContracts } from './registry/handler-contracts.js';
import type { InstanceContracts } from './registry/instance-contracts.js';
import type { RegisteredSymbols } from './entities/registered-symbols.js';
import type { ModuleContracts } from './registry/module-contracts.js';
import type { Project } from './registry/project.js';
import type { RegisteredModules } from './registry/registered-modules.js';
import type { Target } from './registry/successors.js';
import type { ResolvedModule } from './resolve/module-id.js';
import type { Shapes } from './entities/shapes.js';

import { bindParser } from './bind-parser.js';
import { createEntities } from './entities/entities.js';
import { explain } from './explain.js';
import { createModuleParser } from './facts/module-parser.js';
import { readFileFacts } from './facts/file-facts.js';
import { readRegisteredSymbols } from './entities/registered-symbols.js';
import { isPathId } from './faults/surroundings.js';
import { createRegistryFaults, type RegistryFaults } from './faults/registry-faults.js';
import { type Promises, readPromises } from './registry/read-promises.js';
import { findInstalledPackage } from './resolve/find-installed-package.js';
import { beginTurn } from './resolve/freshness.js';
import { diskHost } from './resolve/host.js';
import { createResolver } from './resolve/resolver.js';
import { createSpeller } from './resolve/spell-specifier.js';
import { createShapes } from './entities/shapes.js';

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
	/** Returns the package that the registry's words for a target name, if it is installed; not for paths. */
	findInstalledPackage(target: Target): string | undefined;
}

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

const resolver = createResolver();
const speller = createSpeller(resolver);

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
		last = { ast, settings, physicalFilename, brief: createBrief(context) };
	}
	return last.brief;
}

interface Known extends Pick<Context, 'settings' | 'physicalFilename'> {
	readonly ast: TSESTree.Program;
	readonly brief: Brief | undefined;
}

/** Every rule of one run is given the same brief; of the runs before, nothing is kept. */
let last: Known | undefined;

function createBrief(context: Context): Brief | undefined {
	const promises = readPromises(context.settings, context.cwd, resolver);
	const filename = path.resolve(context.cwd, context.physicalFilename);
	const place = promises?.project.findPath(filename);
	if (promises === undefined || place === undefined) {
		return undefined;
	}
	const { project, reserved } = promises;
	resolver.refresh();
	const facts = readFileFacts(context.sourceCode, (specifier, mode) =>
		explainModule(project.resolve(specifier, filename, mode), specifier, place),
	);
	const sources = {
		file: createFile(filename, place),
		facts,
		graph: bindParser(project.graph, createModuleParser(context.languageOptions.parser)),
		lexedGraph: project.graph,
		identify: (specifier: string, importer = filename) => project.resolve(specifier, importer),
	};
	let symbols: RegisteredSymbols | undefined;
	return {
		...promises,
		...sources,
		get symbols() {
			return (symbols ??= readRegisteredSymbols(reserved, sources.graph));
		},
		entities: createEntities(sources),
		shapes: createShapes(sources),
		spell: (target, like) => spellTarget(target, like, { project, filename, facts }),
		get needsOverride() {
			return resolver.readScope(filename, { tsconfig: project.tsconfig }).config?.needsOverride === true;
		},
		nameOf: module => nameModule(module, project),
		get faults() {
			return collectFaults(promises, sources.file, context);
		},
		isSamePackage: target => isSamePackage(target, filename),
		findInstalledPackage: ({ ref }) => findInstalledPackage(ref, project.root, diskHost),
	};
}

function createFile(filename: string, place: string): SourceFile {
	return {
		filename,
		path: place,
		get module() {
			return resolver.resolveFile(filename);
		},
	};
}

function nameModule({ id, file }: ResolvedModule, project: Project): string {
	const path = file === undefined && !isPathId(id) ? undefined : project.findPath(file ?? id);
	return path ?? id.replace(/^npm:/u, '');
}

function explainModule(module: ResolvedModule, specifier: string, place: string): ResolvedModule {
	explain.resolve('%s: %s is %s', place, specifier, module.id);
	return module;
}

const knownFaults = new WeakMap<Promises, RegistryFaults>();

function collectFaults(
	promises: Promises,
	{ module }: SourceFile,
	{ languageOptions }: Context,
): readonly Fault[] {
	const faults = knownFaults.get(promises) ?? createRegistryFaults({ ...promises, resolver });
	knownFaults.set(promises, faults);
	return faults.collectAt(module, createModuleParser(languageOptions.parser));
}

function spellTarget(
	{ module, ref, style }: Target,
	like: string,
	{ project, filename, facts }: { project: Project; filename: string; facts: FileFacts },
): string | undefined {
	const siblings = facts.references.map(({ specifier }) => specifier);
	const { root, tsconfig } = project;
	return speller({ target: module, ref, style, like, root, importer: filename, siblings, tsconfig });
}

function isSamePackage({ ref, module }: Target, filename: string): boolean {
	const owner = module.file === undefined ? undefined : resolver.findPackage(module.file);
	const isNamed = owner !== undefined && (ref === owner.name || ref.startsWith(`${owner.name}/`));
	return isNamed && resolver.findPackage(filename)?.folder === owner.folder;
}
