import type { TSESTree } from '@typescript-eslint/utils';

import type { NamingPlace } from '../../entities/local-names.js';
import type { TextEdit } from '../../fixes/text-edit.js';
import type { ExportTarget } from '../../registry/handler-contracts.js';
import type { Case } from './case.js';

import { findVariable } from '../../facts/find-variable.js';
import { collectLocalNames } from '../../entities/local-names.js';
import { escapeText } from '../../fixes/replace-specifier.js';
import { planImport } from './plan-import.js';
import { isExport } from './subject.js';

/** A type as the file can write it, and the import that it needs for that. */
export interface TypeName {
	readonly text: string;
	readonly edits: readonly TextEdit[];
}

/** Why a type cannot be written. */
export interface TypeObstacle {
	readonly obstacle: string;
}

/** Returns how the type of a canonical parameter is written at a place; undefined where it has none. */
export function readTypeName(
	position: number,
	place: TSESTree.Node,
	judged: Case,
): TypeName | TypeObstacle | undefined {
	const type = judged.promise.contract.canonical.params[position]?.type;
	const target = judged.promise.findParamType(position);
	if (type === undefined) {
		return undefined;
	}
	return target === undefined ? readText(String(type), place, judged) : readExport(target, place, judged);
}

/** The text of a type that needs no import: its names are the compiler's, or come from the contract's own module. */
function readText(text: string, place: TSESTree.Node, judged: Case): TypeName | TypeObstacle {
	const names = text.match(/(?<![\w$.])[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? [];
	const taken = names.find(name => isTaken(name, place, judged) && !isOfContract(name, place, judged));
	return taken === undefined ? { text, edits: [] } : createObstacle(taken);
}

function createObstacle(name: string): TypeObstacle {
	return { obstacle: `There is no fix, since '${name}' is something else here.` };
}

/** Whether a name is bound in the file: the libraries' types have no definition there. */
function isTaken(name: string, place: TSESTree.Node, { sourceCode }: Case): boolean {
	const variable = findVariable(sourceCode.getScope(place), name);
	return variable !== null && variable.defs.length > 0;
}

function isOfContract(name: string, place: TSESTree.Node, { promise, brief, sourceCode }: Case): boolean {
	const node = findVariable(sourceCode.getScope(place), name)?.identifiers[0];
	const binding = node && brief.facts.findBinding(node);
	return binding?.kind === 'imported' && binding.reference.module.id === promise.findType()?.module.id;
}

function readExport(target: ExportTarget, place: TSESTree.Node, judged: Case): TypeName | TypeObstacle {
	const text =
		findImportedName(target, { uses: [place], typeOnly: true }, judged) ?? findOwn(target, place, judged);
	if (text !== undefined) {
		return { text, edits: [] };
	}
	const { name } = target.ref;
	return name === 'default' || isTaken(name, place, judged) ? createObstacle(name) : readNew(target, judged);
}

/** A type that the file does not know yet. */
function readNew(target: ExportTarget, judged: Case): TypeName | TypeObstacle {
	const { ref, module } = target;
	const { graph } = judged.brief;
	const isThere = module.file !== undefined && graph.findExport(module.file, ref.name)?.kind === 'found';
	const hasImports = judged.sourceCode.ast.body.some(({ type }) => type === 'ImportDeclaration');
	const edits = isThere && hasImports ? planImport(target, 'type', judged) : null;
	if (edits !== null) {
		return { text: ref.name, edits };
	}
	return isThere && !hasImports
		? readInline(target, judged)
		: { obstacle: `There is no fix, since '${ref.name}' cannot be imported here.` };
}

/** A file without any import gets none: it may be a script, which an import would make a module. */
function readInline({ ref, module }: ExportTarget, { brief }: Case): TypeName | TypeObstacle {
	const specifier = brief.spell({ module, ref: ref.module, style: 'auto' }, './');
	return specifier === undefined
		? createObstacle(ref.name)
		: { text: `import('${escapeText(specifier, "'")}').${ref.name}`, edits: [] };
}

/** Returns the name that an import of the file gives an export, also through a namespace. */
export function findImportedName(
	{ ref, module }: ExportTarget,
	place: Omit<NamingPlace, 'sourceCode'>,
	{ brief, sourceCode }: Case,
): string | undefined {
	const entity = brief.entities.resolveExport(ref, module);
	return collectLocalNames({ name: ref.name, entity }, { ...place, sourceCode }, brief)[0]?.text;
}

/** The name under which the file itself declares the type. */
function findOwn(target: ExportTarget, place: TSESTree.Node, judged: Case): string | undefined {
	const { brief, sourceCode } = judged;
	const node = findVariable(sourceCode.getScope(place), target.ref.name)?.identifiers[0];
	const binding = node && brief.facts.findBinding(node);
	return binding?.kind === 'declared' && isExport(brief.entities.collectEntities(binding), target, judged)
		? target.ref.name
		: undefined;
}
