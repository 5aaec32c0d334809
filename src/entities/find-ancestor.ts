import type { Ancestor, Entity } from './entity.js';
import type { Sources } from './sources.js';
import type { Binding, DeclaredBinding } from '../facts/binding.js';

import { collectParents } from '../facts/read-outline.js';
import { isSameOrigin } from './entity.js';
import { mayBeBuiltOn } from './may-be-built-on.js';

/** Returns the target as an ancestor of what a binding stands for; undefined where it is not built on it. */
export type FindAncestor = (binding: Binding, target: Entity) => Ancestor | undefined;

/** What a search asks, beside the sources. */
interface Lookup extends Pick<Sources, 'facts' | 'lexedGraph' | 'identify'> {
	collectEntities(binding: Binding): Entity[];
	collectAncestorsOf(entity: Entity): Ancestor[];
	/** Whether a binding stands for the target, or for something that is built on it. */
	isOfType(binding: Binding, target: Entity): boolean;
}

/** Creates the search for one ancestor, which parses other modules only where the lexed lists leave hope. */
export function createFindAncestor(sources: Lookup): FindAncestor {
	return (binding, target) => new AncestorSearch(sources, target).find(binding, true);
}

class AncestorSearch {
	readonly #sources: Lookup;
	readonly #target: Entity;
	readonly #declarations = new Set<unknown>();

	constructor(sources: Lookup, target: Entity) {
		this.#sources = sources;
		this.#target = target;
	}

	find(binding: Binding, isInherited: boolean): Ancestor | undefined {
		if (binding.kind === 'declared') {
			return binding.path.length === 0 ? this.#findFromDeclaration(binding, isInherited) : undefined;
		}
		const { collectEntities, collectAncestorsOf } = this.#sources;
		const found = collectEntities(binding)
			.filter(entity => entity.path.length === 0 && mayBeBuiltOn(entity, this.#target, this.#sources))
			.flatMap(collectAncestorsOf)
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
		if (parent?.kind === 'imported' && !this.#sources.isOfType(parent, this.#target)) {
			return undefined;
		}
		const entity =
			parent &&
			this.#sources
				.collectEntities(parent)
				.find(candidate => candidate.path.length === 0 && isSameOrigin(candidate, this.#target));
		if (entity !== undefined) {
			return { entity, depth: 0, isInherited, outline: undefined };
		}
		return parent && this.find(parent, isInherited);
	}
}
