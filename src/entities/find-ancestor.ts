import type { Entities } from './entities.js';
import type { Ancestor, Entity } from './entity.js';
import type { Sources } from './sources.js';
import type { Binding, DeclaredBinding } from '../facts/binding.js';

import { collectParents } from '../facts/read-outline.js';
import { isSameOrigin } from './entity.js';
import { mayBeBuiltOn } from './may-be-built-on.js';

/** What a search asks. */
interface Lookup {
	readonly sources: Sources;
	readonly entities: Pick<Entities, 'collectEntities' | 'collectAncestorsOf' | 'isOfType'>;
}

/**
 * Returns the target as an ancestor of what a binding stands for; undefined where it is not built on it. Other modules are
 * parsed only where the lexed lists leave hope.
 */
export function findAncestor(binding: Binding, target: Entity, lookup: Lookup): Ancestor | undefined {
	return new AncestorSearch(lookup, target).find(binding, true);
}

class AncestorSearch {
	readonly #sources: Sources;
	readonly #entities: Lookup['entities'];
	readonly #target: Entity;
	readonly #declarations = new Set<unknown>();

	constructor({ sources, entities }: Lookup, target: Entity) {
		this.#sources = sources;
		this.#entities = entities;
		this.#target = target;
	}

	find(binding: Binding, isInherited: boolean): Ancestor | undefined {
		if (binding.kind === 'declared') {
			return binding.path.length === 0 ? this.#findFromDeclaration(binding, isInherited) : undefined;
		}
		const found = this.#entities
			.collectEntities(binding)
			.filter(entity => entity.path.length === 0 && mayBeBuiltOn(entity, this.#target, this.#sources))
			.flatMap(entity => this.#entities.collectAncestorsOf(entity))
			.find(({ entity }) => isSameOrigin(entity, this.#target));
		return found && { ...found, isInherited: found.isInherited && isInherited };
	}

	#findFromDeclaration({ node }: DeclaredBinding, isInherited: boolean): Ancestor | undefined {
		if (this.#declarations.has(node)) {
			return undefined;
		}
		this.#declarations.add(node);
		for (const [relation, parent] of collectParents(node)) {
			const isLinked = isInherited && relation === 'extends' && node.type.startsWith('Class');
			const found = this.#findFromParent(this.#sources.facts.findBinding(parent), isLinked);
			if (found !== undefined) {
				return { ...found, depth: found.depth + 1 };
			}
		}
		return undefined;
	}

	#findFromParent(parent: Binding | undefined, isInherited: boolean): Ancestor | undefined {
		if (parent?.kind === 'imported' && !this.#entities.isOfType(parent, this.#target)) {
			return undefined;
		}
		const entity =
			parent &&
			this.#entities
				.collectEntities(parent)
				.find(candidate => candidate.path.length === 0 && isSameOrigin(candidate, this.#target));
		if (entity !== undefined) {
			return { entity, depth: 0, isInherited, outline: undefined };
		}
		return parent && this.find(parent, isInherited);
	}
}
