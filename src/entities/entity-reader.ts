import type { TSESTree } from '@typescript-eslint/utils';

import type { Binding } from '../facts/binding.js';
import type { Outline, ParentOutline } from '../facts/outline.js';
import type { ResolvedModule } from '../resolve/module-id.js';
import type { Ancestor, Entity } from './entity.js';

import { collectParents } from '../facts/read-outline.js';
import { isSameOrigin } from './entity.js';
import { findOutline, nameExport } from './find-outline.js';
import { isOfPackage, Reach } from './reach.js';

/** Every link costs a parse, and no code base builds deeper. */
const maxDepth = 20;

/** Reads what the names of one file are. */
export class EntityReader extends Reach {
	collectEntities(binding: Binding): Entity[] {
		if (binding.kind === 'imported') {
			return [this.follow(binding.reference.module, binding.path)];
		}
		const { module, filename } = this.sources.file;
		const names = binding.exportNames.length === 0 ? [`#${binding.name}`] : binding.exportNames;
		return names.map(name => ({
			origin: { module: module.id, name },
			file: filename,
			path: binding.path,
			typeOnly: false,
		}));
	}

	isSame(binding: Binding, target: Entity): boolean {
		return (
			(binding.kind === 'declared' ||
				this.mayComeFrom(binding.reference.module, new Set([target.origin.module]))) &&
			this.collectEntities(binding).some(entity => entity.path.length === 0 && isSameOrigin(entity, target))
		);
	}

	/** Follows names from a module object on, through barrels that export other modules as objects. */
	follow(module: ResolvedModule, [name, ...path]: readonly string[], isType = false): Entity {
		if (name === undefined) {
			return { origin: { module: module.id, name: '*' }, file: module.file, path, typeOnly: isType };
		}
		const found = this.#findExport(module, name);
		const typeOnly = isType || found.typeOnly;
		return found.origin.name === '*'
			? this.follow(found.module, path, typeOnly)
			: { origin: found.origin, file: found.module.file, path, typeOnly };
	}

	/** What cannot be looked up is taken to be declared where it is asked for. */
	#findExport(module: ResolvedModule, name: string): Pick<Entity, 'origin' | 'typeOnly'> & Found {
		const lookup = module.file === undefined ? undefined : this.sources.graph.findExport(module.file, name);
		return lookup?.kind === 'found'
			? { ...lookup, module: lookup.places.at(-1)?.module ?? module }
			: { origin: { module: module.id, name }, typeOnly: false, module };
	}

	collectAncestors(declaration: TSESTree.Node): Ancestor[] {
		return this.#collectOwn(declaration, { depth: 1, isInherited: true, seen: new Set() });
	}

	#collectOwn(declaration: TSESTree.Node, link: Link): Ancestor[] {
		if (link.depth > maxDepth || link.seen.has(declaration)) {
			return [];
		}
		link.seen.add(declaration);
		return collectParents(declaration).flatMap(([relation, node]) => {
			const binding = this.sources.facts.findBinding(node);
			const next = { ...link, isInherited: link.isInherited && isClassLink(relation, declaration.type) };
			return binding === undefined ? [] : this.#collectFromBinding(binding, next);
		});
	}

	#collectFromBinding(binding: Binding, link: Link): Ancestor[] {
		const [entity] = this.collectEntities(binding);
		if (entity === undefined) {
			return [];
		}
		const { depth, isInherited } = link;
		if (binding.kind === 'imported') {
			return this.#collectForeign(entity, link);
		}
		const further = this.#collectOwn(binding.node, { ...link, depth: depth + 1 });
		return [{ entity, depth, isInherited, outline: undefined }, ...further];
	}

	collectAncestorsOf(entity: Entity): Ancestor[] {
		return this.#collectForeign(entity, { depth: 0, isInherited: true, seen: new Set() }).slice(1);
	}

	#collectForeign(entity: Entity, link: Link): Ancestor[] {
		const key = `${entity.origin.module}\0${entity.origin.name}`;
		if (link.depth > maxDepth || link.seen.has(key)) {
			return [];
		}
		link.seen.add(key);
		const outline = this.findOutline(entity);
		const { depth, isInherited } = link;
		const parents = (outline?.parents ?? []).flatMap(parent =>
			this.#collectForeign(this.#followParent(parent, entity), {
				...link,
				depth: depth + 1,
				isInherited: isInherited && isClassLink(parent.relation, outline?.kind === 'class' ? 'Class' : ''),
			}),
		);
		return [{ entity, depth, isInherited, outline }, ...parents];
	}

	#followParent({ specifier, path }: ParentOutline, { origin, file }: Entity): Entity {
		const [name = '', ...rest] = path;
		return specifier === undefined || file === undefined
			? {
					origin: { module: origin.module, name: nameExport(file, name, this.sources) },
					file,
					path: rest,
					typeOnly: false,
				}
			: this.follow(this.sources.identify(specifier, file), path);
	}

	findOutline({ origin: { module, name }, file }: Entity): Outline | undefined {
		return file === undefined || isOfPackage(module) || name === '*'
			? undefined
			: findOutline(file, name, this.sources);
	}
}

interface Found {
	/** The module that declares the export. */
	readonly module: ResolvedModule;
}

interface Link extends Pick<Ancestor, 'depth' | 'isInherited'> {
	/** Declarations and origins on the way, so that circles end. */
	readonly seen: Set<unknown>;
}

function isClassLink(relation: ParentOutline['relation'], type: string): boolean {
	return relation === 'extends' && type.startsWith('Class');
}
