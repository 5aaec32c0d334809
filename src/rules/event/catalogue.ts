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
	/**
	 * Whether the file may write the names: it declares the catalogue or passes it on, is a test of that module, or is a
	 * legacy module, which goes as a whole.
	 */
	readonly isAtHome: boolean;
	/** Returns the member that holds a wire name; undefined where the catalogue has none. */
	findMember(wireName: string): StringMember | undefined;
}

/** Reads the catalogue of a contract; its module is read when something asks what is there. */
export function readCatalogue(promise: EventPromise, brief: Brief): Catalogue {
	const { entities, shapes } = brief;
	const readEntity = once(() => entities.resolveExport(promise.contract.catalogue, promise.catalogue.module));
	const readSet = once(() => shapes.findStringSet(readEntity()));
	const readHome = once(() => isHome(promise, readEntity(), brief));
	return {
		promise,
		get name() {
			return readName(promise);
		},
		get entity() {
			return readEntity();
		},
		get kind() {
			return readSet()?.kind;
		},
		get isAtHome() {
			return readHome();
		},
		findMember(wireName) {
			const members = (readSet()?.members ?? []).filter(({ text }) => text === wireName);
			const expected = promise.findMember(wireName);
			return members.find(({ name }) => name === expected) ?? members[0];
		},
	};
}

function once<Value>(read: () => Value): () => Value {
	let known: { readonly value: Value } | undefined;
	return () => (known ??= { value: read() }).value;
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

function isHome({ catalogue }: EventPromise, entity: Entity, { file, modules }: Brief): boolean {
	return (
		entity.file === file.filename ||
		entity.origin.module === file.module.id ||
		catalogue.module.id === file.module.id ||
		isTestOf(file.filename, catalogue.module) ||
		modules.isLegacy(file.module)
	);
}

/** Returns the catalogues in force for the file; the file may still be at home in one of them. */
export function collectCatalogues(brief: Brief): Catalogue[] {
	return brief.events.collectEvents(brief.file.path).map(promise => readCatalogue(promise, brief));
}
