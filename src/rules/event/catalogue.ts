import type { Brief } from '../../brief.js';
import type { Entity } from '../../entities/entity.js';
import type { Binding } from '../../facts/binding.js';
import type { StringMember, StringSet } from '../../facts/string-set.js';
import type { EventPromise } from '../../registry/event-contracts.js';

import { isSameOrigin } from '../../entities/entity.js';
import { isTestOf } from '../../facts/is-test-of.js';

/** The catalogue of a contract, as its module declares it. */
export interface Catalogue {
	readonly promise: EventPromise;
	readonly entity: Entity;
	/** What a file calls it by default: its export name, or the name of its file. */
	readonly name: string;
	/** Undefined where its module cannot be read. */
	readonly kind: StringSet['kind'] | undefined;
	/** Returns the member that holds a wire name; undefined where the catalogue has none. */
	findMember(wireName: string): StringMember | undefined;
}

/** Reads the catalogue of a contract. */
export function readCatalogue(promise: EventPromise, { entities, shapes }: Brief): Catalogue {
	const entity = entities.resolveExport(promise.contract.catalogue, promise.catalogue.module);
	const set = shapes.findStringSet(entity);
	return {
		promise,
		entity,
		name: readName(promise),
		kind: set?.kind,
		findMember(wireName) {
			const members = (set?.members ?? []).filter(({ text }) => text === wireName);
			const expected = promise.findMember(wireName);
			return members.find(({ name }) => name === expected) ?? members[0];
		},
	};
}

/** A default export has no name of its own. */
function readName({ contract: { catalogue } }: EventPromise): string {
	const stem = /([\p{ID_Start}$_][\p{ID_Continue}$]*)[^/]*$/u.exec(catalogue.module)?.[1];
	return catalogue.name === 'default' ? (stem ?? 'events') : catalogue.name;
}

/** Whether a binding stands for the catalogue, or for a member of it. */
export function isOfCatalogue(binding: Binding, { entity }: Catalogue, { entities }: Brief): boolean {
	return entities.collectEntities(binding).some(found => isSameOrigin(found, entity));
}

/**
 * Whether the file may write the names: it declares the catalogue or passes it on, is a test of that module, or is a
 * legacy module, which goes as a whole.
 */
export function isAtHome({ promise, entity }: Catalogue, { file, modules }: Brief): boolean {
	return (
		entity.file === file.filename ||
		entity.origin.module === file.module.id ||
		promise.catalogue.module.id === file.module.id ||
		isTestOf(file.filename, promise.catalogue.module) ||
		modules.isLegacy(file.module)
	);
}

/** Returns the catalogues that the file is judged by. */
export function collectCatalogues(brief: Brief): Catalogue[] {
	return brief.events
		.collectEvents(brief.file.path)
		.map(promise => readCatalogue(promise, brief))
		.filter(catalogue => !isAtHome(catalogue, brief));
}
