import type {
	ContractBase,
	EventContract,
	ExportRef,
	HandlerContract,
	InstanceContract,
	ModuleContract,
	Registry,
	Replacement,
} from './contract.js';

/** A contract, and where it stands in the registry. */
export interface ContractPlace {
	readonly section: 'modules' | 'instances' | 'handlers' | 'events';
	readonly key: string;
	readonly contract: ContractBase;
}

/** A place in a contract that names a module, or an export of one, that has to exist. */
export interface ContractRef {
	readonly place: ContractPlace;
	/** Keys that lead to it from the contract on. */
	readonly path: readonly string[];
	readonly ref: string;
	/** The export; undefined where the module alone is meant. */
	readonly name: string | undefined;
}

type Found = Pick<ContractRef, 'path' | 'ref' | 'name'>;

/** Returns every place of the registry that names what has to exist, in order; those with captures are left out. */
export function collectContractRefs({
	modules = {},
	instances = {},
	handlers = {},
	events = {},
}: Registry): ContractRef[] {
	return [
		...collectSection('modules', modules, collectModuleRefs),
		...collectSection('instances', instances, collectInstanceRefs),
		...collectSection('handlers', handlers, collectHandlerRefs),
		...collectSection('events', events, collectEventRefs),
	].filter(({ ref, name = '' }) => !hasCapture(ref) && !hasCapture(name));
}

/** Whether a text depends on what a pattern captures. */
export function hasCapture(text: string): boolean {
	return /\$\d/u.test(text);
}

function collectSection<Contract extends ContractBase>(
	section: ContractPlace['section'],
	contracts: Readonly<Record<string, Contract>>,
	collect: (contract: Contract) => Found[],
): ContractRef[] {
	return Object.entries(contracts).flatMap(([key, contract]) =>
		collect(contract).map(found => ({ place: { section, key, contract }, ...found })),
	);
}

function collectModuleRefs({ canonical, exports = {} }: ModuleContract): Found[] {
	return [
		{ path: ['canonical'], ref: canonical, name: undefined },
		...Object.entries(exports).flatMap(([name, replacement]) => {
			const target = readReplacement(name, replacement);
			return target === undefined
				? []
				: [{ path: ['exports', name], ref: target.module ?? canonical, name: target.name ?? name }];
		}),
	];
}

function readReplacement(name: string, replacement: string | Replacement | null): Replacement | undefined {
	return typeof replacement === 'string' ? { name: replacement } : (replacement ?? undefined);
}

function collectInstanceRefs({ class: type, owner, instance, factory }: InstanceContract): Found[] {
	const owners =
		typeof owner === 'string'
			? [{ path: ['owner'], ref: owner, name: undefined }]
			: owner.map((ref, index) => ({ path: ['owner', String(index)], ref, name: undefined }));
	return [
		...readExportRef(['class'], type),
		...owners,
		...readExportRef(['instance'], instance),
		...readExportRef(['factory'], factory),
	];
}

function collectHandlerRefs({ type, canonical, adapter, registration }: HandlerContract): Found[] {
	const owner = registration?.owner;
	return [
		...readExportRef(['type'], type),
		...canonical.params.flatMap((param, index) =>
			typeof param.type === 'object'
				? readExportRef(['canonical', 'params', String(index), 'type'], param.type)
				: [],
		),
		...readExportRef(['adapter'], adapter),
		...(owner === undefined ? [] : [{ path: ['registration', 'owner'], ref: owner, name: undefined }]),
	];
}

function collectEventRefs({ catalogue }: EventContract): Found[] {
	return readExportRef(['catalogue'], catalogue);
}

function readExportRef(path: readonly string[], ref: ExportRef | undefined): Found[] {
	return ref === undefined ? [] : [{ path, ref: ref.module, name: ref.name }];
}
