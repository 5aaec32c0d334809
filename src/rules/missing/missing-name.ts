import type { Brief } from '../../brief.js';
import type { ImportedName, MemberUse, ModuleReference, TextRange } from '../../facts/module-reference.js';
import type { Named } from '../../registry/contract-list.js';
import type { ContractBase } from '../../registry/contract.js';

/** A name that the file takes from a registered module, which does not have it. */
export interface MissingName {
	readonly reference: ModuleReference;
	readonly imported: ImportedName;
	/** The use of a module object that reads the name; undefined where the name is imported itself. */
	readonly member: MemberUse | undefined;
	readonly name: string;
	/** Where the name is written. */
	readonly range: TextRange;
	/** The contract that names the module. */
	readonly contract: Named<ContractBase>;
}

/** Returns the names that the file takes from registered modules and that these do not export. */
export function collectMissingNames(brief: Brief): MissingName[] {
	const augmented = new Set(
		brief.facts.references.filter(({ form }) => form === 'augmentation').map(({ module }) => module.id),
	);
	return brief.concerned
		.filter(({ module, names }) => names.length > 0 && isKnowable(module) && !augmented.has(module.id))
		.flatMap(reference => {
			const contract = findContract(reference, brief);
			return contract === undefined ? [] : collectNames(reference, contract, brief);
		});
}

/** A query makes another artefact of the file. */
function isKnowable({ file, query }: ModuleReference['module']): boolean {
	return file !== undefined && query === '';
}

function findContract({ module, specifier }: ModuleReference, brief: Brief): Named<ContractBase> | undefined {
	const { path } = brief.file;
	const [registration] = brief.registered.collectRegistrations(module, path);
	return registration?.place ?? brief.modules.collectClaims(module, specifier, path)[0];
}

function collectNames(
	reference: ModuleReference,
	contract: Named<ContractBase>,
	brief: Brief,
): MissingName[] {
	return reference.names.flatMap(imported => {
		const uses = imported.name === '*' ? imported.members : [undefined];
		return uses
			.map(member => ({
				reference,
				imported,
				member,
				name: member === undefined ? imported.name : (member.name ?? ''),
				range: member?.range ?? imported.node?.range ?? reference.range,
				contract,
			}))
			.filter(found => found.name !== '' && !isInherited(found) && isMissing(found, brief));
	});
}

/** What every object has is no export, but may be read from a module object all the same. */
function isInherited({ member, name }: MissingName): boolean {
	return member !== undefined && (name === '__esModule' || name in Object.prototype);
}

function isMissing(missing: MissingName, { graph }: Brief): boolean {
	const { name, reference } = missing;
	const { file = '' } = reference.module;
	return (
		!(name === 'default' && isDefaultUnsure(reference, graph)) &&
		!(isType(missing) && isScript(file)) &&
		graph.findExport(file, name).kind === 'missing'
	);
}

/** A CommonJS module has a default for those who import it, whatever a declaration file says. */
function isDefaultUnsure(
	{ module: { id, file = '' } }: ModuleReference,
	{ readText }: Brief['graph'],
): boolean {
	return (
		id.startsWith('npm:') ||
		/\.c[jt]s$/u.test(file) ||
		(isScript(file) && !/\bexport\b/u.test(readText(file) ?? ''))
	);
}

/** In JavaScript a comment may declare a type. */
function isType({ reference, imported }: MissingName): boolean {
	return reference.typeOnly || imported.typeOnly || !imported.isValueUsed;
}

function isScript(file: string): boolean {
	return /\.[cm]?jsx?$/u.test(file);
}
