import fc from 'fast-check';

import { entities, modulePaths, type ModuleKey } from './world.js';

/** What the contract says of one legacy name. */
export type EntryModel =
	'renamed' | 'omitted' | 'same' | 'extra' | 'extraRenamed' | 'suggest' | 'none' | 'null';

/** A registry, as choices. */
export interface RegistryModel {
	/** One for each entity; undefined where the contract has no `exports` at all. */
	readonly entries: readonly EntryModel[] | undefined;
	readonly unlisted: 'same-name' | 'keep';
	readonly locals: 'alias' | 'rename';
	readonly specifier: 'auto' | 'relative' | 'alias';
	readonly mocks: 'suggest' | 'fix';
	/** Whether a second contract replaces the canonical module of the first. */
	readonly chain: 'none' | 'whole' | 'partial';
}

/** An export of a module of the world. */
export interface Origin {
	readonly module: ModuleKey;
	readonly name: string;
}

const entry = fc.oneof(
	{ weight: 8, arbitrary: fc.constantFrom<EntryModel>('renamed') },
	{ weight: 5, arbitrary: fc.constantFrom<EntryModel>('omitted', 'same', 'extra', 'extraRenamed') },
	{ weight: 1, arbitrary: fc.constantFrom<EntryModel>('suggest', 'none', 'null') },
);

const entries = fc.array(entry, { minLength: entities.length, maxLength: entities.length });

/** Draws registries; most names can be fixed. */
export const registryModel: fc.Arbitrary<RegistryModel> = fc.record({
	entries: fc.option(entries, { nil: undefined, freq: 9 }),
	unlisted: fc.constantFrom('same-name', 'same-name', 'keep'),
	locals: fc.constantFrom('alias', 'rename'),
	specifier: fc.constantFrom('auto', 'auto', 'relative', 'alias'),
	mocks: fc.constantFrom('suggest', 'fix', 'fix'),
	chain: fc.constantFrom('none', 'none', 'none', 'whole', 'partial'),
});

/** What the second contract renames. */
const chainedNames: Readonly<Record<string, string>> = {
	load: 'loadUser',
	View: 'Panel',
	default: 'createHub',
};

/** Returns the registry that a project would write. */
export function createRegistry({
	entries,
	unlisted,
	locals,
	specifier,
	mocks,
	chain,
}: RegistryModel): object {
	const exports = entries && { exports: Object.fromEntries(collectEntries(entries)) };
	const style = { locals, specifier, mocks };
	const hub = { canonical: ref('core'), legacy: [ref('hub'), ref('flat')], unlisted, ...style, ...exports };
	const core = {
		canonical: ref('next'),
		legacy: [ref('core')],
		unlisted: chain === 'partial' ? 'keep' : 'same-name',
		...style,
		exports: chainedNames,
	};
	return { modules: chain === 'none' ? { hub } : { hub, core } };
}

function ref(key: ModuleKey): string {
	return `./src/${modulePaths[key]}`.replace(/\/index$/u, '');
}

function collectEntries(models: readonly EntryModel[]): [string, unknown][] {
	return entities.flatMap(({ name, to }, index): [string, unknown][] => {
		const model = models[index] ?? 'omitted';
		return model === 'omitted' ? [] : [[name, createEntry(model, to)]];
	});
}

function createEntry(model: EntryModel, to: string): unknown {
	switch (model) {
		case 'renamed':
			return to;
		case 'extra':
			return { module: ref('extra') };
		case 'extraRenamed':
			return { module: ref('extra'), name: to };
		case 'suggest':
		case 'none':
			return { name: to, fix: model };
		default:
			return model === 'null' ? null : {};
	}
}

/** Returns where an export lives now, by the registry; what was removed or never moved stays where it is. */
export function findSuccessor(origin: Origin, model: RegistryModel): Origin {
	switch (origin.module) {
		case 'hub':
		case 'flat':
			return follow(findFirstHome(origin, model), model);
		default:
			return follow(origin, model);
	}
}

function findFirstHome(origin: Origin, { entries, unlisted }: RegistryModel): Origin {
	const index = entities.findIndex(({ name }) => name === origin.name);
	const { name } = origin;
	const to = entities[index]?.to ?? name;
	switch (entries?.[index] ?? 'omitted') {
		case 'omitted':
			return unlisted === 'keep' ? origin : { module: 'core', name };
		case 'null':
			return origin;
		case 'same':
			return { module: 'core', name };
		case 'extra':
			return { module: 'extra', name };
		case 'extraRenamed':
			return { module: 'extra', name: to };
		default:
			return { module: 'core', name: to };
	}
}

function follow(origin: Origin, { chain }: RegistryModel): Origin {
	const isListed = Object.hasOwn(chainedNames, origin.name);
	if (origin.module !== 'core' || chain === 'none' || (chain === 'partial' && !isListed)) {
		return origin;
	}
	return { module: 'next', name: isListed ? (chainedNames[origin.name] ?? '') : origin.name };
}
