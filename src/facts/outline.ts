import type { MemberForm } from './member-nodes.js';

/** One parameter as it is declared. */
export interface ParameterOutline {
	/** Undefined for a pattern. */
	readonly name: string | undefined;
	readonly optional: boolean;
	readonly rest: boolean;
	/** The text of its annotation without white space; undefined where it has none. */
	readonly type: string | undefined;
}

/** What can be called, as it is declared. */
export interface SignatureOutline {
	readonly params: readonly ParameterOutline[];
	readonly isAsync: boolean;
	/** The text of the declared return type without white space; undefined where there is none. */
	readonly returns: string | undefined;
	/**
	 * Names of the classes that its body constructs; `this` for its own class. Nobody asks that of the methods of an object,
	 * where it is empty.
	 */
	readonly constructs: readonly string[];
}

/** One member of a class, interface or object type. */
export interface MemberOutline {
	readonly name: string;
	readonly kind: MemberForm;
	readonly isStatic: boolean;
	readonly isAbstract: boolean;
	/** Whether other classes may see it: not `private`, `protected` or `#private`. */
	readonly isPublic: boolean;
	/** Undefined for what cannot be called. */
	readonly signature: SignatureOutline | undefined;
}

/** Something that a declaration is built on. */
export interface ParentOutline {
	readonly relation: 'extends' | 'implements' | 'alias';
	/** The module it comes from; undefined for the same module. */
	readonly specifier: string | undefined;
	/** The names read one after another, from the module object on. */
	readonly path: readonly string[];
}

/** What an export of a module is, as far as its declaration tells. */
export interface Outline {
	readonly kind: 'class' | 'function' | 'interface' | 'type' | 'enum' | 'constant';
	/** The name in its own module. */
	readonly name: string;
	readonly parents: readonly ParentOutline[];
	readonly members: readonly MemberOutline[];
	/** Text of the declared type of a constant, without white space; undefined where it has none. */
	readonly type: string | undefined;
	/** Of a function, and of a type whose values can be called. */
	readonly signature: SignatureOutline | undefined;
}
