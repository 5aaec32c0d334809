import QuickLRU from 'quick-lru';

import type { ExportLookup } from './export-lookup.js';
import type { Host } from './host.js';
import type { AccessParts } from './module-access.js';
import type { ModuleExcerpts } from './module-excerpt.js';
import type { ModuleId, ResolvedModule } from './module-id.js';
import type { ModuleQuest } from './module-search.js';
import type { ParentName } from './parent-names.js';
import type { Parse } from './parsed-export-list.js';
import type { Resolver } from './resolver.js';

import { detach } from './detach-text.js';
import { findExportOrigin } from './export-lookup.js';
import { collectExportedNames } from './exported-names.js';
import { currentPeriod } from './freshness.js';
import { createLeadSearches, type Lead } from './lead-search.js';
import { createModuleAccess } from './module-access.js';
import { readExcerpts } from './module-excerpt.js';
import { createModuleReader } from './module-reader.js';
import { createParentMemory, type ReadParents } from './parent-memory.js';
import { collectPassedOn, type ModuleSet } from './passed-on-modules.js';
import { collectReachable, type ImportEdges } from './reachable-modules.js';

/** What modules give out, and which modules they evaluate. */
export interface ModuleGraph {
	/** Looks an export up in the module that a file holds, through re-exports. */
	findExport(file: string, name: string, parse?: Parse): ExportLookup;
	/** Every export name of the module, without the default ones behind stars; undefined where they cannot all be known. */
	collectExportNames(file: string, parse?: Parse): ReadonlySet<string> | undefined;
	/** The specifiers of the modules that a file evaluates, the same list as long as the file stays the same. */
	readSpecifiers(file: string, parse?: Parse): readonly string[];
	/** The specifiers of the modules that a file imports in any way, rather too many; the same list as long as the file is. */
	readMentions(file: string): readonly string[];
	/** Names that an export of a file may be built on, rather too many than too few. */
	readParents(file: string, name: string): readonly ParentName[];
	/** The syntax tree of a module's text, or of a part of it; undefined without a parser, and where the text is not valid. */
	parsePart(text: string, file: string, parse?: Parse): ReturnType<Parse> | undefined;
	/** The parts of a module's text; undefined where they cannot be told apart without a parser. */
	readExcerpts(file: string): ModuleExcerpts | undefined;
	/** The modules that the exports of a module may come from, itself included; undefined where there are too many to tell. */
	collectPassedOn(file: string): ModuleSet | undefined;
	/** The text of a module; undefined where it cannot be read. */
	readText(file: string): string | undefined;
	/** Whether evaluating one file evaluates another, through project files; true where there are too many to tell. */
	reaches(from: string, to: string, parse?: Parse): boolean;
	/** Whether a module is meant, or one that it leads to, itself or through others; in doubt it is. */
	leadsTo(module: ResolvedModule, quest: ModuleQuest, lead: Lead): boolean;
}

/** What a graph is made of. */
export interface GraphOptions {
	/** Reads the disk. */
	readonly host: Host;
	/** Resolves specifiers. */
	readonly resolver: Resolver;
	/** Parses what the lexer cannot read, unless a call brings its own parser; without one such modules are unknown. */
	readonly parse?: Parse;
	/** Absolute path of the tsconfig; by default the nearest one above each module. */
	readonly tsconfig?: string | undefined;
}

type Excerpts = { readonly excerpts: ModuleExcerpts | undefined };
type Names = { readonly names: ReadonlySet<string> | undefined };
type PassedOn = { readonly modules: ModuleSet | undefined };
type Reached = { readonly ids: ReadonlySet<ModuleId> | undefined };

/** A graph that reads each version of a file once and looks for changes after each period of freshness. */
export function createModuleGraph(options: GraphOptions): ModuleGraph {
	return new CachedGraph(options);
}

class CachedGraph implements ModuleGraph {
	readonly #parts: AccessParts;
	readonly #parse: Parse | undefined;
	#period = currentPeriod();
	readonly #lookups = new QuickLRU<string, ExportLookup>({ maxSize: 50_000 });
	readonly #names = new QuickLRU<string, Names>({ maxSize: 1000 });
	readonly #excerpts = new QuickLRU<string, Excerpts>({ maxSize: 20 });
	readonly #passedOn = new QuickLRU<string, PassedOn>({ maxSize: 5000 });
	readonly #reached = new QuickLRU<string, Reached>({ maxSize: 100 });
	readonly #parents: ReadParents;
	readonly #edges = new Map<number, ImportEdges>();
	readonly #searches: ReturnType<typeof createLeadSearches>;
	readonly #parsers = new WeakMap<Parse, number>();
	#parserCount = 0;

	constructor({ host, resolver, parse, tsconfig }: GraphOptions) {
		this.#parts = { host, resolver, tsconfig, reader: createModuleReader(host) };
		this.#parse = parse;
		this.#searches = createLeadSearches(this.#parts);
		this.#parents = createParentMemory(this.#parts);
	}

	findExport(file: string, name: string, parse = this.#parse): ExportLookup {
		return this.#recall(this.#lookups, [file, name, this.#numberOf(parse)], () =>
			findExportOrigin(this.#identify(file), detach(name), createModuleAccess(this.#parts, parse)),
		);
	}

	collectExportNames(file: string, parse = this.#parse): ReadonlySet<string> | undefined {
		return this.#recall(this.#names, [file, this.#numberOf(parse)], () => ({
			names: collectExportedNames(this.#identify(file), createModuleAccess(this.#parts, parse)),
		})).names;
	}

	readSpecifiers(file: string, parse = this.#parse): readonly string[] {
		return createModuleAccess(this.#parts, parse).readRuntime(this.#identify(file)).evaluates;
	}

	readMentions(file: string): readonly string[] {
		return this.#parts.reader.sketch(file).mentions;
	}

	readParents(file: string, name: string): readonly ParentName[] {
		this.#refresh();
		return this.#parents(file, name);
	}

	parsePart(text: string, file: string, parse = this.#parse): ReturnType<Parse> | undefined {
		try {
			return parse?.(text, file);
		} catch {
			return undefined;
		}
	}

	readExcerpts(file: string): ModuleExcerpts | undefined {
		return this.#recall(this.#excerpts, [file], () => {
			const text = this.readText(file);
			return { excerpts: text === undefined ? undefined : readExcerpts(text) };
		}).excerpts;
	}

	collectPassedOn(file: string): ModuleSet | undefined {
		return this.#recall(this.#passedOn, [file], () => ({
			modules: collectPassedOn(this.#identify(file), createModuleAccess(this.#parts, this.#parse)),
		})).modules;
	}

	readText(file: string): string | undefined {
		return this.#parts.host.readFile(file);
	}

	reaches(from: string, to: string, parse = this.#parse): boolean {
		const number = this.#numberOf(parse);
		const { ids } = this.#recall(this.#reached, [from, number], () => {
			const edges = this.#edges.get(number) ?? (new Map() as ImportEdges);
			this.#edges.set(number, edges);
			return { ids: collectReachable(this.#identify(from), createModuleAccess(this.#parts, parse), edges) };
		});
		return ids === undefined || ids.has(this.#identify(to).id);
	}

	leadsTo(module: ResolvedModule, quest: ModuleQuest, lead: Lead): boolean {
		this.#refresh();
		return this.#searches[lead].leadsTo(module, quest);
	}

	#identify(file: string): ResolvedModule {
		return this.#parts.resolver.resolveFile(file);
	}

	/** What one parser says of a module is not what another would: each has answers of its own, and so has none at all. */
	#numberOf(parse: Parse | undefined): number {
		if (parse === undefined) {
			return 0;
		}
		const number = this.#parsers.get(parse) ?? (this.#parserCount += 1);
		this.#parsers.set(parse, number);
		return number;
	}

	#recall<T extends object>(cache: Map<string, T>, key: readonly unknown[], create: () => T): T {
		this.#refresh();
		const text = key.join('\0');
		const known = cache.get(text) ?? create();
		cache.set(text, known);
		return known;
	}

	#refresh(): void {
		if (this.#period === currentPeriod()) {
			return;
		}
		this.#period = currentPeriod();
		this.#parts.reader.expire();
		for (const cache of [
			this.#lookups,
			this.#names,
			this.#excerpts,
			this.#passedOn,
			this.#reached,
			this.#edges,
			...Object.values(this.#searches),
		]) {
			cache.clear();
		}
	}
}
