/**
 * The public contract of `settings.ssot`: what a project promises to keep single.
 *
 * This file is the agreed shape. The project owns its own copy in src/registry/contract.ts; names, nesting and
 * meaning stay as they are here, because configs, docs, tests and measurements outside the project are written
 * against them. New optional fields may be added; each needs a reader, a docs entry and a test.
 *
 * Plain JSON data only: no functions, no RegExp, no Map. ESLint deep-merges settings objects *by key* and replaces
 * arrays, so every section is an object keyed by contract name: two config blocks can each add contracts and
 * neither erases the other's. The same object must be usable from an oxlint JSON config.
 */
export interface Registry {
	/** Absolute directory that project references ("./…") start from. Default: the linter's cwd. */
	root?: string;
	/** tsconfig that holds `paths`, relative to root. Default: the nearest tsconfig.json above each linted file. */
	tsconfig?: string;
	/** Which module is the one to import from, and which modules it replaces. */
	modules?: Record<string, ModuleContract>;
	/** Which class may be constructed where, and what everyone else uses instead. */
	instances?: Record<string, InstanceContract>;
	/** Which signature a handler must have. */
	handlers?: Record<string, HandlerContract>;
	/** Which event names exist, and what an event must carry. */
	events?: Record<string, EventContract>;
}

/**
 * A module, spelled as an import specifier seen from root: "./src/websocket-core/canonical-imports" is a project
 * file (extension and /index optional), anything else ("es-toolkit/compat", "@acme/ws", "#ws", "@/ws") is resolved
 * as Node and TypeScript would: packages, workspace packages, package imports, tsconfig paths.
 */
export type ModuleRef = string;

/** A ModuleRef in which `*` stands for one path segment and a `**` segment for any number; `*` captures as $1, $2, … */
export type ModulePattern = string;

/** An export of a module. `name` may be "default". */
export interface ExportRef {
	module: ModuleRef;
	name: string;
}

/**
 * Where a legacy name lives now. The same name on both sides may be another contract (other constructor, other methods):
 * then a path-only rewrite compiles and breaks, so each name says how far a machine may go.
 */
export interface Replacement extends Partial<ExportRef> {
	/** "auto" (default): a fix. "suggest": a person must look. "none": report only. */
	fix?: 'auto' | 'suggest' | 'none';
	/** What else changes; shown in the message. */
	why?: string;
}

/** Fields every contract has. */
export interface ContractBase {
	/** One sentence shown in every message of this contract: why it exists. */
	reason?: string;
	/** A link shown in the report and in messages. */
	docs?: string;
	/** Places that may break the contract, reviewed here rather than with disable comments. */
	allow?: Exception[];
}

export interface Exception {
	/** Globs relative to root. */
	files: string[];
	reason: string;
	owner?: string;
	/** ISO date. From that day on the exception is void and says so. */
	until?: string;
}

export interface ModuleContract extends ContractBase {
	/** "websocket" is judged by ssot/no-legacy-websocket-import, every other domain by ssot/no-legacy-import. */
	domain?: string;
	/** The one module to import from. $1… of a legacy pattern may be used. */
	canonical: ModuleRef;
	/** The modules it replaces. May name the canonical module itself: then only the names in `exports` are legacy. */
	legacy: ModulePattern[];
	/**
	 * Legacy export name -> where it lives now. A string is the new name in `canonical`; an object may also name
	 * another module (a legacy module that was split) and how far a fix may go; null means removed without a replacement.
	 * "default" is a name like any other. $1… of the pattern may be used.
	 */
	exports?: Record<string, string | Replacement | null>;
	/** Names not in `exports`: "same-name" (default) moved under their own name; "keep" have not moved, are not reported. */
	unlisted?: 'same-name' | 'keep';
	/** How a fix spells the canonical module. "auto" (default) keeps the file's own style: alias, relative, extension. */
	specifier?: 'auto' | 'relative' | 'alias' | { as: string };
	/** What a fix does with a renamed local: "alias" (default) `New as Old`; "rename" renames references where safe, else alias. */
	locals?: 'alias' | 'rename';
	/** Files that mock a legacy module: "suggest" (default) or "fix" (import and mock together, atomically). */
	mocks?: 'suggest' | 'fix';
	/** import() of a legacy module: "report" (default) or "allow". */
	dynamicImports?: 'report' | 'allow';
	/** Stage of the migration. "removed": the legacy files themselves must be gone. Default "migrating". */
	stage?: 'migrating' | 'removed';
}

export interface InstanceContract extends ContractBase {
	/** "router" is judged by ssot/single-router-instance, every other role by ssot/single-instance. */
	role?: string;
	/** The one class. */
	class: ExportRef;
	/** The only module(s) that may construct it. */
	owner: ModuleRef | ModuleRef[];
	/** What everyone else imports instead of constructing. */
	instance?: ExportRef;
	/** For scope "user": the function everyone else calls instead of constructing. */
	factory?: ExportRef;
	/** Name patterns ("*MessageRouter") of other implementations: declaring or constructing one is a violation. */
	rivals?: string[];
	/** "process" (default): one per process. "user": never at module level, never shared between users. */
	scope?: 'process' | 'user';
}

export interface HandlerContract extends ContractBase {
	/** The interface or base class that proves a class or object is a handler. */
	type?: ExportRef;
	/** Weaker evidence, enough to report and suggest but not to autofix. */
	match?: {
		/** Class-name patterns. */
		classes?: string[];
		/** Registration calls ("router.addHandler", "registerHandler"): their function or object arguments are handlers. */
		registeredBy?: string[];
		/** Names of const objects or Maps whose function values are handlers ("eventHandlers"). */
		tables?: string[];
		/** Exported functions by name pattern, in files by glob: { names: ["handle*"], files: ["src/store/**"] }. */
		functions?: { names: string[]; files: string[] };
	};
	/** The old form. `params` are the old parameter names, in order. */
	legacy: { method: string; params: string[] };
	/** The one form. */
	canonical: {
		method: string;
		params: { name: string; type?: ExportRef | string; optional?: boolean }[];
		returns: string;
		/** "prefix" (default): trailing parameters may be left out, as TypeScript allows. "exact": all must be there. */
		arity?: 'prefix' | 'exact';
		/** Whether Promise<returns> is accepted ("either", default), demanded ("async") or refused ("sync"). */
		async?: 'either' | 'async' | 'sync';
	};
	/** Old parameter -> member path over the new parameters: { payload: "message.payload" }. Without it: suggestion only. */
	bind?: Record<string, string>;
	/** Literal that a handler which used to return nothing now returns at its end. Without it: suggestion only. */
	fallthrough?: 'true' | 'false';
	/** "return": a throw that leaves the handler is a violation, since the canonical form answers false. Default "throw". */
	errors?: 'throw' | 'return';
	/** A subclass constructor must call super. Default false. */
	requireSuper?: boolean;
	/** Class that lets a legacy handler be registered meanwhile; offered as a suggestion at the registration. */
	adapter?: ExportRef;
	/** Keys under which handlers are registered must be unique per registering module: { call, key } positions. */
	registration?: { call: string; key: number; handler: number; owner?: ModuleRef };
}

export interface EventContract extends ContractBase {
	/** The enum or const object that names every event. */
	catalogue: ExportRef;
	/** Member of the catalogue -> wire name. */
	names: Record<string, string>;
	/** Calls that emit or listen; `name` and `payload` are argument positions: { call: "*.emit", name: 0, payload: 1 }. */
	calls?: { call: string; name: number; payload?: number }[];
	/** Object types that carry an event: the property that holds the name ("type") and the ones that must be there. */
	payload?: { discriminator: string; required: string[] };
	/** Classes that must be able to deliver every event: name patterns and, per wire name, the method. */
	emitters?: { classes: string[]; methods: Record<string, string> };
}
