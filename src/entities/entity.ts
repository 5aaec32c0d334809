import type { Outline } from '../facts/outline.js';
import type { Origin } from '../resolve/module-id.js';

/** What a name is beyond the file that uses it. */
export interface Entity {
	/** Where it is declared; the name `*` stands for a module object, and `#name` for what is not exported. */
	readonly origin: Origin;
	/** The file that declares it; undefined where there is none to read. */
	readonly file: string | undefined;
	/** Names that are read from it one after another: a member of an enum, a static method. */
	readonly path: readonly string[];
	/** Whether only its type passes through the barrels. */
	readonly typeOnly: boolean;
}

/** Whether two entities are declared as one symbol, whatever is read from it. */
export function isSameOrigin({ origin: left }: Entity, { origin: right }: Entity): boolean {
	return left.module === right.module && left.name === right.name;
}

/** Something that a class, an interface or a type is built on, straight or through others. */
export interface Ancestor {
	readonly entity: Entity;
	/** How many declarations lie between: 1 for a parent. */
	readonly depth: number;
	/** Whether every link is an `extends` of classes, so that its members are inherited. */
	readonly isInherited: boolean;
	/** What its own module says of it; undefined where that cannot be read. */
	readonly outline: Outline | undefined;
}
