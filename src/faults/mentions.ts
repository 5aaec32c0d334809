import type { ContractPlace } from '../registry/contract-refs.js';
import type { ModuleId, ResolvedModule } from '../resolve/module-id.js';
import type { Surroundings } from './surroundings.js';

import { collectContractRefs } from '../registry/contract-refs.js';
import { isIdentifier } from '../registry/identifier.js';
import { findStem } from '../resolve/module-id.js';
import { collectLegacyMatches } from './legacy-matches.js';

/** Whether a file might break a contract, as far as its text can tell: in doubt it might. */
export type MightBreak = (file: string) => boolean;

/**
 * Creates a test of files by what they mention: a name of the contract, a module of it, or a module that passes one of
 * them on. A file that mentions nothing of a contract needs no exception from it.
 */
export function createMentions(place: ContractPlace, surroundings: Surroundings): MightBreak {
	const { host } = surroundings;
	const modules = new Set(collectModules(place, surroundings).map(({ id }) => findStem(id)));
	const names = [...collectNames(place.contract), ...collectReserved(place, surroundings)];
	const isWild = names.includes('*');
	return file => {
		const text = host.readFile(file);
		return (
			text === undefined ||
			isWild ||
			isNaming(text, names) ||
			collectQuoted(text).some(specifier => leadsTo(modules, specifier, { file, surroundings }))
		);
	};
}

/** A name is a word of the text; a piece of a pattern may be a part of one. */
function isNaming(text: string, names: readonly string[]): boolean {
	const words = new Set(text.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu));
	return names.some(name => (isIdentifier(name) ? words.has(name) : text.includes(name.replace('*', ''))));
}

function collectModules(place: ContractPlace, surroundings: Surroundings): ResolvedModule[] {
	const { registry, project } = surroundings;
	const { section, key } = place;
	const refs = collectContractRefs({ [section]: { [key]: place.contract } });
	const contract = section === 'modules' ? registry.modules?.[key] : undefined;
	const matches = contract === undefined ? [] : collectLegacyMatches(contract, surroundings);
	return [
		...refs.map(({ ref }) => project.resolveRef(ref)),
		...(contract?.legacy ?? []).filter(ref => !ref.includes('*')).map(ref => project.resolveRef(ref)),
		...matches.flatMap(({ modules }) => modules.map(({ module }) => module)),
	];
}

const unnamed: ReadonlySet<string> = new Set(
	`allow arity async canonical dynamicImports docs domain errors fallthrough files fix legacy locals mocks module owner
	reason returns role scope specifier stage unlisted why`.split(/\s+/u),
);
const maps: ReadonlySet<string> = new Set(['exports', 'names', 'methods']);

/** The names in a contract, and the longest piece of each pattern, marked by a star; an empty one is in every text. */
function collectNames(value: unknown, field = ''): string[] {
	if (typeof value === 'string') {
		const pieces = value.split(/[*.]/u);
		const longest = pieces.reduce((one, other) => (other.length > one.length ? other : one));
		return value === 'default' ? [] : [value.includes('*') ? `*${longest}` : longest];
	}
	if (typeof value !== 'object' || value === null) {
		return [];
	}
	const entries = Object.entries(value).filter(([key, inner]) => !unnamed.has(key) || isForm(inner));
	return [
		...(maps.has(field) ? Object.keys(value).filter(name => name !== 'default') : []),
		...entries.flatMap(([key, inner]) => collectNames(inner, key)),
	];
}

/** The forms of a handler stand under names that are modules elsewhere. */
function isForm(value: unknown): boolean {
	return typeof value === 'object' && value !== null && 'method' in value;
}

/** What the canonical module exports is reserved for it. */
function collectReserved(
	{ section, key }: ContractPlace,
	{ registry, project, parse }: Surroundings,
): string[] {
	const canonical = section === 'modules' ? registry.modules?.[key]?.canonical : undefined;
	const file = canonical === undefined ? undefined : project.resolveRef(canonical).file;
	const names = file === undefined ? undefined : project.graph.collectExportNames(file, parse);
	return [...(names ?? [])].filter(name => name !== 'default');
}

function collectQuoted(text: string): string[] {
	return [...new Set([...text.matchAll(/(['"`])([^'"`\s]{1,500})\1/gu)].map(([, , quoted = '']) => quoted))];
}

function leadsTo(
	modules: ReadonlySet<ModuleId>,
	specifier: string,
	{ file, surroundings: { project, parse } }: { file: string; surroundings: Surroundings },
): boolean {
	const module = project.resolve(specifier, file);
	if (modules.has(findStem(module.id))) {
		return true;
	}
	if (module.file === undefined || module.id.startsWith('npm:')) {
		return false;
	}
	const { graph } = project;
	const next = graph.readSpecifiers(module.file).map(name => project.resolve(name, module.file ?? ''));
	const names = graph.collectExportNames(module.file, parse);
	return (
		names === undefined ||
		next.some(({ id }) => modules.has(findStem(id))) ||
		[...names].some(name => isFrom(modules, graph.findExport(module.file ?? '', name, parse)))
	);
}

function isFrom(
	modules: ReadonlySet<ModuleId>,
	lookup: ReturnType<Surroundings['project']['graph']['findExport']>,
): boolean {
	return lookup.kind === 'found' && lookup.places.some(({ module }) => modules.has(findStem(module.id)));
}
