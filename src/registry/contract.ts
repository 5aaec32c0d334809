/**
 * What a project promises to keep single: the shape of `settings.ssot`.
 *
 * Plain JSON data only. ESLint merges settings objects by key and replaces arrays, so every section is an object keyed
 * by contract name: two config blocks can each add contracts and neither erases the other's.
 */
export interface Registry {
	/** Ignored. Lets a registry kept in a JSON file name its schema, so that editors complete and check it. */
	$schema?: string;

	/**
	 * Written by `defineRegistry`: contract -> fingerprint of what the disk says about it. Rules ignore it; it lets ESLint
	 * drop cached results when that changes.
	 */
	digest?: Record<string, string>;

	/**
	 * Directory that project references ("./…") start from: absolute, or relative to the linter's cwd. Default: the cwd.
	 *
	 * @minLength 1
	 */
	root?: string;

	/**
	 * The tsconfig that holds `paths`, relative to root. Default: the nearest tsconfig.json above each linted file.
	 *
	 * @minLength 1
	 */
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
 * A module, spelled as an import specifier seen from root: "./src/websocket-core/canonical-imports" is a project file
 * (extension and /index optional), anything else ("es-toolkit/compat", "@acme/ws", "#ws", "@/ws") is resolved as Node
 * and TypeScript would: packages, workspace packages, package imports, tsconfig paths.
 *
 * @minLength 1
 * @maxLength 1000
 */
export type ModuleRef = string;

/**
 * A ModuleRef in which `*` stands for one path segment or a part of it and a `**` segment for any number of segments;
 * each `*` captures as $1, $2, …
 *
 * @minLength 1
 * @maxLength 1000
 */
export type ModulePattern = string;

/**
 * A name pattern: `*` stands for any run of characters.
 *
 * @minLength 1
 * @maxLength 1000
 */
type NamePattern = string;

/**
 * A glob relative to root: `*`, a `**` segment, `?` and `{a,b}`.
 *
 * @minLength 1
 * @maxLength 1000
 */
type Glob = string;

/**
 * Text that is not empty.
 *
 * @minLength 1
 */
type Text = string;

/** An export of a module. */
export interface ExportRef {
	/** The module that exports it. */
	module: ModuleRef;

	/**
	 * The export's name; may be "default".
	 *
	 * @minLength 1
	 */
	name: string;
}

/**
 * Where a legacy name lives now. The same name on both sides may be another contract (other constructor, other
 * methods): then a path-only rewrite compiles and breaks, so each name says how far a machine may go.
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

/** Files that may break a contract, and why. */
export interface Exception {
	/**
	 * Globs relative to root.
	 *
	 * @minItems 1
	 */
	files: Glob[];

	/**
	 * Why these files may break the contract.
	 *
	 * @minLength 1
	 */
	reason: string;

	/** Who answers for the exception. */
	owner?: string;

	/**
	 * ISO date. From that day on the exception is void and says so.
	 *
	 * @pattern ^\d{4}-\d{2}-\d{2}$
	 */
	until?: string;
}

/** The one module to import from, and the modules it replaces. */
export interface ModuleContract extends ContractBase {
	/**
	 * "websocket" is judged by ssot/no-legacy-websocket-import, every other domain by ssot/no-legacy-import.
	 *
	 * @minLength 1
	 */
	domain?: string;

	/** The one module to import from. $1… of a legacy pattern may be used. */
	canonical: ModuleRef;

	/**
	 * The modules it replaces. May name the canonical module itself: then only the names in `exports` are legacy.
	 *
	 * @minItems 1
	 */
	legacy: ModulePattern[];

	/**
	 * Legacy export name -> where it lives now. A string is the new name in `canonical`; an object may also name another
	 * module (a legacy module that was split) and how far a fix may go; null means removed without a replacement.
	 * "default" is a name like any other. $1… of the pattern may be used.
	 */
	exports?: Record<string, string | Replacement | null>;

	/** Names not in `exports`: "same-name" (default) moved under their own name; "keep" have not moved, are not reported. */
	unlisted?: 'same-name' | 'keep';

	/** How a fix spells the canonical module. "auto" (default) keeps the file's own style: alias, relative, extension. */
	specifier?:
		| 'auto'
		| 'relative'
		| 'alias'
		| {
				/**
				 * The specifier to write, as it stands.
				 *
				 * @minLength 1
				 */
				as: string;
		  };

	/** What a fix does with a renamed local: "alias" (default) `New as Old`; "rename" renames references where safe, else alias. */
	locals?: 'alias' | 'rename';

	/** Files that mock a legacy module: "suggest" (default) or "fix" (import and mock together, atomically). */
	mocks?: 'suggest' | 'fix';

	/** import() of a legacy module: "report" (default) or "allow". */
	dynamicImports?: 'report' | 'allow';

	/** Stage of the migration. "removed": the legacy files themselves must be gone. Default "migrating". */
	stage?: 'migrating' | 'removed';
}

/** The one class, where it may be constructed, and what everyone else uses instead. */
export interface InstanceContract extends ContractBase {
	/**
	 * "router" is judged by ssot/single-router-instance, every other role by ssot/single-instance.
	 *
	 * @minLength 1
	 */
	role?: string;

	/** The one class. */
	class: ExportRef;

	/**
	 * The only module(s) that may construct it.
	 *
	 * @minItems 1
	 */
	owner: ModuleRef | ModuleRef[];

	/** What everyone else imports instead of constructing. */
	instance?: ExportRef;

	/** For scope "user": the function everyone else calls instead of constructing. */
	factory?: ExportRef;

	/** Name patterns ("*MessageRouter") of other implementations: declaring or constructing one is a violation. */
	rivals?: NamePattern[];

	/** "process" (default): one per process. "user": never at module level, never shared between users. */
	scope?: 'process' | 'user';
}

/** The one signature of a handler, and the old one it replaces. */
export interface HandlerContract extends ContractBase {
	/** The interface, base class or function type that proves a class, object or function is a handler. */
	type?: ExportRef;

	/** Weaker evidence, enough to report and suggest but not to autofix. */
	match?: {
		/** Class-name patterns. */
		classes?: NamePattern[];

		/** Registration calls ("router.addHandler", "registerHandler"): their function or object arguments are handlers. */
		registeredBy?: NamePattern[];

		/** Names of const objects or Maps whose function values are handlers ("eventHandlers"). */
		tables?: NamePattern[];

		/** Exported functions by name pattern, in files by glob: { names: ["handle*"], files: ["src/store/**"] }. */
		functions?: {
			/**
			 * Function-name patterns.
			 *
			 * @minItems 1
			 */
			names: NamePattern[];

			/**
			 * Globs relative to root.
			 *
			 * @minItems 1
			 */
			files: Glob[];
		};
	};

	/** The old form. `params` are the old parameter names, in order. */
	legacy: {
		/**
		 * Name of the old method.
		 *
		 * @minLength 1
		 */
		method: string;

		/** The old parameter names, in order. */
		params: Text[];
	};

	/** The one form. */
	canonical: {
		/**
		 * Name of the method every handler has.
		 *
		 * @minLength 1
		 */
		method: string;

		/** The parameters, in order. */
		params: {
			/**
			 * Name a fix gives the parameter.
			 *
			 * @minLength 1
			 */
			name: string;

			/** Its type: an export, which a fix imports, or the text of a type that needs no import. */
			type?: ExportRef | Text;

			/** Whether the parameter is declared with `?`. Default false. */
			optional?: boolean;
		}[];

		/**
		 * Text of the return type.
		 *
		 * @minLength 1
		 */
		returns: string;

		/** "prefix" (default): trailing parameters may be left out, as TypeScript allows. "exact": all must be there. */
		arity?: 'prefix' | 'exact';

		/** Whether Promise<returns> is accepted ("either", default), demanded ("async") or refused ("sync"). */
		async?: 'either' | 'async' | 'sync';
	};

	/** Old parameter -> member path over the new parameters: { payload: "message.payload" }. Without it: suggestion only. */
	bind?: Record<string, Text>;

	/** Literal that a handler which used to return nothing now returns at its end. Without it: suggestion only. */
	fallthrough?: 'true' | 'false';

	/** "return": a throw that leaves the handler is a violation, since the canonical form answers false. Default "throw". */
	errors?: 'throw' | 'return';

	/** A subclass constructor must call super. Default false. */
	requireSuper?: boolean;

	/** Class that lets a legacy handler be registered meanwhile; offered as a suggestion at the registration. */
	adapter?: ExportRef;

	/** Keys under which handlers are registered must be unique per registering module: { call, key } positions. */
	registration?: {
		/**
		 * The registering call: "router.addHandler", "*.register".
		 *
		 * @minLength 1
		 * @maxLength 1000
		 */
		call: string;

		/**
		 * Position of the key among the arguments, from 0.
		 *
		 * @asType integer
		 * @minimum 0
		 */
		key: number;

		/**
		 * Position of the handler among the arguments, from 0.
		 *
		 * @asType integer
		 * @minimum 0
		 */
		handler: number;

		/** The only module that may register handlers. */
		owner?: ModuleRef;
	};
}

/** The event names that exist, and what an event must carry. */
export interface EventContract extends ContractBase {
	/** The enum or const object that names every event. */
	catalogue: ExportRef;

	/** Member of the catalogue -> wire name. */
	names: Record<string, Text>;

	/** Calls that emit or listen; `name` and `payload` are argument positions: { call: "*.emit", name: 0, payload: 1 }. */
	calls?: {
		/**
		 * The emitting or listening call: "*.emit".
		 *
		 * @minLength 1
		 * @maxLength 1000
		 */
		call: string;

		/**
		 * Position of the event name among the arguments, from 0.
		 *
		 * @asType integer
		 * @minimum 0
		 */
		name: number;

		/**
		 * Position of the payload among the arguments, from 0.
		 *
		 * @asType integer
		 * @minimum 0
		 */
		payload?: number;
	}[];

	/** Object types that carry an event: the property that holds the name ("type") and the ones that must be there. */
	payload?: {
		/**
		 * Property that holds the event name.
		 *
		 * @minLength 1
		 */
		discriminator: string;

		/** Properties that must be there. */
		required: Text[];
	};

	/** Classes that must be able to deliver every event: name patterns and, per wire name, the method. */
	emitters?: {
		/**
		 * Class-name patterns.
		 *
		 * @minItems 1
		 */
		classes: NamePattern[];

		/** Wire name -> the method that delivers the event. */
		methods: Record<string, Text>;
	};
}
