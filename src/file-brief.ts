import type { TSESLint } from '@typescript-eslint/utils';

import path from 'node:path';

import type { Brief } from './brief.js';
import type { Entities } from './entities/entities.js';
import type { RegisteredSymbols } from './entities/registered-symbols.js';
import type { Shapes } from './entities/shapes.js';
import type { SourceFile } from './entities/sources.js';
import type { FileFacts } from './facts/file-facts.js';
import type { ModuleReference } from './facts/module-reference.js';
import type { Fault } from './faults/fault.js';
import type { Target } from './registry/successors.js';
import type { ModuleGraph } from './resolve/module-graph.js';
import type { ResolvedModule } from './resolve/module-id.js';

import { bindParser } from './bind-parser.js';
import { collectConcernedReferences } from './entities/concerned-references.js';
import { createEntities } from './entities/entities.js';
import { readRegisteredSymbols } from './entities/registered-symbols.js';
import { createShapes } from './entities/shapes.js';
import { explain } from './explain.js';
import { readFileFacts } from './facts/file-facts.js';
import { createModuleParser } from './facts/module-parser.js';
import { createRegistryFaults, type RegistryFaults } from './faults/registry-faults.js';
import { isPathId } from './faults/surroundings.js';
import { type Promises, readPromises } from './registry/read-promises.js';
import { findInstalledPackage } from './resolve/find-installed-package.js';
import { diskHost } from './resolve/host.js';
import { createResolver } from './resolve/resolver.js';
import { createSpeller } from './resolve/spell-specifier.js';

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

const resolver = createResolver();
const speller = createSpeller(resolver);

/**
 * Creates what rules judge a file with; undefined without a registry, and for a file outside its root.
 * @throws {RegistryError} If the registry is not valid.
 */
export function createFileBrief(context: Context): Brief | undefined {
	const promises = readPromises(context.settings, context.cwd, resolver);
	const filename = path.resolve(context.cwd, context.physicalFilename);
	const place = promises?.project.findPath(filename);
	if (promises === undefined || place === undefined) {
		return undefined;
	}
	resolver.refresh();
	return new FileBrief(promises, createFile(filename, place), context);
}

/** Most rules find nothing to do in most files: what a brief holds is made when somebody asks. */
class FileBrief implements Brief {
	readonly modules;
	readonly registered;
	readonly events;
	readonly instances;
	readonly handlers;
	readonly file: SourceFile;
	readonly facts: FileFacts;
	readonly lexedGraph: ModuleGraph;
	readonly identify: Brief['identify'];
	readonly #promises: Promises;
	readonly #context: Context;
	#graph: ModuleGraph | undefined;
	#symbols: RegisteredSymbols | undefined;
	#entities: Entities | undefined;
	#shapes: Shapes | undefined;
	#concerned: readonly ModuleReference[] | undefined;

	constructor(promises: Promises, file: SourceFile, context: Context) {
		const { project } = promises;
		this.modules = promises.modules;
		this.registered = promises.registered;
		this.events = promises.events;
		this.instances = promises.instances;
		this.handlers = promises.handlers;
		this.file = file;
		this.lexedGraph = project.graph;
		this.identify = (specifier, importer = file.filename) => project.resolve(specifier, importer);
		this.facts = readFileFacts(context.sourceCode, (specifier, mode) =>
			explainModule(project.resolve(specifier, file.filename, mode), specifier, file.path),
		);
		this.#promises = promises;
		this.#context = context;
	}

	get graph(): ModuleGraph {
		const { parser } = this.#context.languageOptions;
		return (this.#graph ??= bindParser(this.lexedGraph, createModuleParser(parser)));
	}

	get symbols(): RegisteredSymbols {
		return (this.#symbols ??= readRegisteredSymbols(this.#promises.reserved, this.graph));
	}

	get entities(): Entities {
		return (this.#entities ??= createEntities(this));
	}

	get concerned(): readonly ModuleReference[] {
		return (this.#concerned ??= collectConcernedReferences(this));
	}

	get shapes(): Shapes {
		return (this.#shapes ??= createShapes(this));
	}

	get needsOverride(): boolean {
		const { tsconfig } = this.#promises.project;
		return resolver.readScope(this.file.filename, { tsconfig }).config?.needsOverride === true;
	}

	get faults(): readonly Fault[] {
		return collectFaults(this.#promises, this.file, this.#context);
	}

	readonly spell = (target: Target, like: string): string | undefined => {
		const { root, tsconfig } = this.#promises.project;
		const { module, ref, style } = target;
		const siblings = this.facts.references.map(({ specifier }) => specifier);
		const importer = this.file.filename;
		return speller({ target: module, ref, style, like, root, importer, siblings, tsconfig });
	};

	readonly nameOf = ({ id, file }: ResolvedModule): string => {
		const { project } = this.#promises;
		const path = file === undefined && !isPathId(id) ? undefined : project.findPath(file ?? id);
		return path ?? id.replace(/^npm:/u, '');
	};

	readonly isSamePackage = ({ ref, module }: Target): boolean => {
		const owner = module.file === undefined ? undefined : resolver.findPackage(module.file);
		const isNamed = owner !== undefined && (ref === owner.name || ref.startsWith(`${owner.name}/`));
		return isNamed && resolver.findPackage(this.file.filename)?.folder === owner.folder;
	};

	readonly withModules = (modules: Brief['modules']): Brief =>
		new FileBrief({ ...this.#promises, modules }, this.file, this.#context);

	readonly findInstalledPackage = ({ ref }: Target): string | undefined =>
		findInstalledPackage(ref, this.#promises.project.root, diskHost);
}

function createFile(filename: string, place: string): SourceFile {
	let module: ResolvedModule | undefined;
	return {
		filename,
		path: place,
		get module() {
			return (module ??= resolver.resolveFile(filename));
		},
	};
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
