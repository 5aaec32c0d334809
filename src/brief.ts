import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import path from 'node:path';

import type { Entities } from './entities.js';
import type { FileFacts } from './facts/file-facts.js';
import type { HandlerContracts } from './registry/handler-contracts.js';
import type { InstanceContracts } from './registry/instance-contracts.js';
import type { RegisteredSymbols } from './registered-symbols.js';
import type { ModuleContracts } from './registry/module-contracts.js';
import type { Project } from './registry/project.js';
import type { Target } from './registry/successors.js';
import type { ModuleGraph } from './resolve/module-graph.js';
import type { ResolvedModule } from './resolve/module-id.js';

import { createEntities } from './entities.js';
import { explain } from './explain.js';
import { createModuleParser } from './facts/module-parser.js';
import { readFileFacts } from './facts/file-facts.js';
import { readRegisteredSymbols } from './registered-symbols.js';
import { readPromises } from './registry/read-promises.js';
import { findInstalledPackage } from './resolve/find-installed-package.js';
import { diskHost } from './resolve/host.js';
import { createResolver } from './resolve/resolver.js';
import { createSpeller } from './resolve/spell-specifier.js';

/** The file under the linter. */
export interface SourceFile {
	/** Absolute path. */
	readonly filename: string;
	/** Path below the registry's root, with `/` separators. */
	readonly path: string;
	/** What other files mean when they import it. */
	readonly module: ResolvedModule;
}

/** What a rule judges with: what was promised, and what the file does. */
export interface Brief {
	readonly file: SourceFile;
	readonly facts: FileFacts;
	readonly modules: ModuleContracts;
	readonly instances: InstanceContracts;
	readonly handlers: HandlerContracts;
	/** What the registry reserves names for. */
	readonly symbols: RegisteredSymbols;
	/** What names are, through barrels and other modules' declarations. */
	readonly entities: Entities;
	/** The exports and imports of other modules; what the lexer cannot read, the linter's parser does. */
	readonly graph: ModuleGraph;
	/** The same without the parser, which is dear: some modules are unknown to it. */
	readonly lexedGraph: ModuleGraph;
	/** Spells a target as this file would, in the style of the specifier `like`; undefined where nothing leads there. */
	spell(target: Target, like: string): string | undefined;
	/** Returns what a specifier means in this file, or in another. */
	identify(specifier: string, importer?: string): ResolvedModule;
	/** Names a module as a person would: by its path below root, or as its package. */
	nameOf(module: ResolvedModule): string;
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
	const last = known.get(sourceCode.ast);
	if (last?.settings === settings && last.physicalFilename === physicalFilename) {
		return last.brief;
	}
	const brief = createBrief(context);
	known.set(sourceCode.ast, { settings, physicalFilename, brief });
	return brief;
}

interface Known extends Pick<Context, 'settings' | 'physicalFilename'> {
	readonly brief: Brief | undefined;
}

/** Every rule of one run is given the same brief. */
const known = new WeakMap<TSESTree.Program, Known>();

function createBrief(context: Context): Brief | undefined {
	const promises = readPromises(context.settings, context.cwd, resolver);
	const filename = path.resolve(context.cwd, context.physicalFilename);
	const place = promises?.project.findPath(filename);
	if (promises === undefined || place === undefined) {
		return undefined;
	}
	const { project, modules, instances, handlers, reserved } = promises;
	resolver.refresh();
	const facts = readFacts(context, project, place);
	const sources = {
		file: {
			filename,
			path: place,
			get module() {
				return resolver.resolveFile(filename);
			},
		},
		facts,
		graph: bindParser(project.graph, context),
		lexedGraph: project.graph,
		identify: (specifier: string, importer = filename) => project.resolve(specifier, importer),
	};
	return {
		...sources,
		modules,
		instances,
		handlers,
		get symbols() {
			return readRegisteredSymbols(reserved, sources.graph);
		},
		entities: createEntities(sources),
		spell: (target, like) => spellTarget(target, like, { project, filename, facts }),
		nameOf: ({ id, file }) =>
			(file === undefined ? undefined : project.findPath(file)) ?? id.replace(/^npm:/u, ''),
		isSamePackage: target => isSamePackage(target, filename),
		findInstalledPackage: ({ ref }) => findInstalledPackage(ref, project.root, diskHost),
	};
}

function readFacts(
	{ cwd, physicalFilename, sourceCode }: Context,
	project: Project,
	place: string,
): FileFacts {
	const filename = path.resolve(cwd, physicalFilename);
	return readFileFacts(sourceCode, (specifier, mode) => {
		const module = project.resolve(specifier, filename, mode);
		explain.resolve('%s: %s is %s', place, specifier, module.id);
		return module;
	});
}

/** The linter's parser reads what the lexer cannot. */
function bindParser(graph: ModuleGraph, { languageOptions }: Context): ModuleGraph {
	const parse = createModuleParser(languageOptions.parser);
	return {
		findExport: (file, name) => graph.findExport(file, name, parse),
		collectExportNames: file => graph.collectExportNames(file, parse),
		reaches: (from, to) => graph.reaches(from, to, parse),
		readSpecifiers: file => graph.readSpecifiers(file, parse),
		readParents: file => graph.readParents(file, parse),
		findProgram: file => graph.findProgram(file, parse),
		parsePart: (text, file) => graph.parsePart(text, file, parse),
		readExcerpts: file => graph.readExcerpts(file),
		collectPassedOn: file => graph.collectPassedOn(file, parse),
		readText: file => graph.readText(file),
	};
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
