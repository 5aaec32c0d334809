// A CommonJS module, since the types of ESLint are: an ES module would extend another copy of them.
import type { Registry } from './registry/contract.js' with { 'resolution-mode': 'import' };

type Severity = 0 | 1 | 2 | 'off' | 'warn' | 'error';
type WithoutOptions = Severity | [Severity];
type WithOptions<Options> = WithoutOptions | [Severity, Options];

/** The option of rules that leave tests, mocks and fixtures alone. */
export interface IgnoreOption {
	/** Globs relative to the root of the registry: files that are left alone. Default: tests, mocks and fixtures. */
	readonly ignore?: readonly string[];
}

/** Options of `handler-signature`. */
export interface HandlerSignatureOptions {
	/** Whether the parameters of a handler must have the names of the contract. Default: false. */
	readonly parameterNames?: boolean;
}

/** Options of `no-masquerade-alias`. */
export interface MasqueradeAliasOptions extends IgnoreOption {
	/** Whether a name of one word (`Router`) is reserved as well. Default: false. */
	readonly oneWordNames?: boolean;
}

/** Options of `no-duplicate-implementation`. */
export interface DuplicateImplementationOptions extends MasqueradeAliasOptions {
	/**
	 * From which share of common members a class is a second implementation, among all that either class has.
	 * Default: 0.8.
	 */
	readonly similarity?: number;
	/** A class with fewer members of its own is never compared. Default: 4. */
	readonly minimumMembers?: number;
}

/** Options of `valid-registry`. */
export interface ValidRegistryOptions {
	/** Whether comments that disable rules of this plugin are refused. Default: false. */
	readonly protected?:
		| boolean
		| {
				/** Globs, relative to the registry's root, of files that may. */
				readonly allow: readonly string[];
		  };
}

/** What may stand behind each rule in a config. */
export interface RuleEntries {
	'canonical-event-name': WithoutOptions;
	'complete-event-interface': WithoutOptions;
	'consistent-specifier': WithoutOptions;
	'event-structure': WithoutOptions;
	'handler-signature': WithOptions<HandlerSignatureOptions>;
	'no-duplicate-implementation': WithOptions<DuplicateImplementationOptions>;
	'no-duplicate-registration': WithoutOptions;
	'no-facade': WithOptions<IgnoreOption>;
	'no-legacy-import': WithoutOptions;
	'no-legacy-module': WithoutOptions;
	'no-legacy-websocket-import': WithoutOptions;
	'no-masquerade-alias': WithOptions<MasqueradeAliasOptions>;
	'no-missing-export': WithoutOptions;
	'no-shared-user-state': WithOptions<IgnoreOption>;
	'single-instance': WithOptions<IgnoreOption>;
	'single-router-instance': WithOptions<IgnoreOption>;
	'valid-registry': WithOptions<ValidRegistryOptions>;
}

// Each `@ts-ignore` is for programs that check declaration files: an optional member beside an index signature is refused
// there, and a required one would have to stand in every config. The first is for package managers that hide the module.
/** @ts-ignore */
declare module '@eslint/core' {
	interface RulesConfig {
		/** @ts-ignore */
		'ssot/canonical-event-name'?: RuleEntries['canonical-event-name'];
		/** @ts-ignore */
		'ssot/complete-event-interface'?: RuleEntries['complete-event-interface'];
		/** @ts-ignore */
		'ssot/consistent-specifier'?: RuleEntries['consistent-specifier'];
		/** @ts-ignore */
		'ssot/event-structure'?: RuleEntries['event-structure'];
		/** @ts-ignore */
		'ssot/handler-signature'?: RuleEntries['handler-signature'];
		/** @ts-ignore */
		'ssot/no-duplicate-implementation'?: RuleEntries['no-duplicate-implementation'];
		/** @ts-ignore */
		'ssot/no-duplicate-registration'?: RuleEntries['no-duplicate-registration'];
		/** @ts-ignore */
		'ssot/no-facade'?: RuleEntries['no-facade'];
		/** @ts-ignore */
		'ssot/no-legacy-import'?: RuleEntries['no-legacy-import'];
		/** @ts-ignore */
		'ssot/no-legacy-module'?: RuleEntries['no-legacy-module'];
		/** @ts-ignore */
		'ssot/no-legacy-websocket-import'?: RuleEntries['no-legacy-websocket-import'];
		/** @ts-ignore */
		'ssot/no-masquerade-alias'?: RuleEntries['no-masquerade-alias'];
		/** @ts-ignore */
		'ssot/no-missing-export'?: RuleEntries['no-missing-export'];
		/** @ts-ignore */
		'ssot/no-shared-user-state'?: RuleEntries['no-shared-user-state'];
		/** @ts-ignore */
		'ssot/single-instance'?: RuleEntries['single-instance'];
		/** @ts-ignore */
		'ssot/single-router-instance'?: RuleEntries['single-router-instance'];
		/** @ts-ignore */
		'ssot/valid-registry'?: RuleEntries['valid-registry'];
	}

	interface SettingsConfig {
		/** The registry: single sources of truth, and what they replace. */
		ssot?: Registry;
	}
}
