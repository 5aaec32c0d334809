import type { TSESTree } from '@typescript-eslint/utils';

import type { Binding } from '../facts/binding.js';
import type { Outline } from '../facts/outline.js';
import type { ExportRef } from '../registry/contract.js';
import type { ResolvedModule } from '../resolve/module-id.js';
import type { Ancestor, Entity } from './entity.js';
import type { ModuleIds } from './reach.js';
import type { Sources } from './sources.js';

import { EntityReader } from './entity-reader.js';
import { findAncestor } from './find-ancestor.js';
import { isOfType } from './is-of-type.js';
import { recallExport } from './resolved-export.js';

/** Answers what names are, through barrels and through other modules' declarations. */
export interface Entities {
	/** Returns what a binding is: one entity, or one for each name under which the file exports it. */
	collectEntities(binding: Binding): Entity[];
	/** Whether a binding stands for the target. */
	isSame(binding: Binding, target: Entity): boolean;
	/** Whether something that a module exports may be declared in one of the modules; in doubt it may. */
	mayComeFrom(module: ResolvedModule, origins: ModuleIds): boolean;
	/** Whether the file may name the target, or what is declared beside it: imports give it out; in doubt it may. */
	mayName(target: Entity): boolean;
	/** Whether the file may name the target, or anything that is built on it: imports lead there; in doubt it may. */
	mayDependOn(target: Entity): boolean;
	/** Returns what an export of the registry is. */
	resolveExport(ref: Pick<ExportRef, 'name'>, module: ResolvedModule): Entity;
	/** Returns what a declaration of this file is built on, nearest first. */
	collectAncestors(declaration: TSESTree.Node): Ancestor[];
	/** Returns what an entity of another module is built on, nearest first. */
	collectAncestorsOf(entity: Entity): Ancestor[];
	/** Returns the target as an ancestor of what a binding stands for; undefined where it is not built on it. */
	findAncestor(binding: Binding, target: Entity): Ancestor | undefined;
	/** Whether a binding stands for the target, or for something that is built on it. */
	isOfType(binding: Binding, target: Entity): boolean;
	/** Returns the outline of an entity; undefined where its module cannot be read, and for packages. */
	findOutline(entity: Entity): Outline | undefined;
}

/** Creates the reader of entities for the file of a brief. */
export function createEntities(sources: Sources): Entities {
	return new FileEntities(sources);
}

class FileEntities extends EntityReader implements Entities {
	resolveExport({ name }: Pick<ExportRef, 'name'>, module: ResolvedModule): Entity {
		return recallExport(this.sources.graph, { module, name }, () => this.follow(module, [name]));
	}

	findAncestor(binding: Binding, target: Entity): Ancestor | undefined {
		return findAncestor(binding, target, { sources: this.sources, entities: this });
	}

	isOfType(binding: Binding, target: Entity): boolean {
		return isOfType(binding, target, { sources: this.sources, entities: this });
	}
}
