import type { DeclarationModel, NameModel, StaticForm } from './file-model.js';
import type { Scope } from './names.js';
import type { Export, Kind } from './world.js';

import { fill, pick } from './names.js';
import { collectMemberUses, collectNamespaceUses, collectUses } from './uses.js';
import { collectExports, entities, modulePaths } from './world.js';

/** One statement, as tokens with a space at every gap. */
export interface Written {
	readonly code: string;
	readonly uses: readonly string[];
}

const reserved = new Set(['default', 'delete']);

/** A static import or re-export. */
export type StaticModel = DeclarationModel & { readonly form: StaticForm };

const staticForms: ReadonlySet<string> = new Set<StaticForm>([
	'named',
	'default',
	'defaultAndNamed',
	'namespace',
	'defaultAndNamespace',
	'effect',
	'export',
	'exportAll',
	'exportNamespace',
]);

/** Whether the statement is an import or re-export. */
export function isStatic(model: DeclarationModel): model is StaticModel {
	return staticForms.has(model.form);
}

/** Writes an import or re-export, and the uses of what it binds. */
export function writeDeclaration(model: StaticModel, scope: Scope): Written {
	switch (model.form) {
		case 'effect':
			return writeImport(model, []);
		case 'exportAll':
			return { code: `export * from ${writeSource(model)} ;`, uses: [] };
		case 'exportNamespace':
			return {
				code: `export * as ${scope.publics.claim('space')} from ${writeSource(model)} ;`,
				uses: [],
			};
		case 'export':
			return writeReexport(model, scope);
		default:
			return writeImport(model, collectClauses(model, scope));
	}
}

/** TypeScript allows one of a default and a list where the whole import is of types. */
function collectClauses(model: StaticModel, scope: Scope): Written[] {
	const { form, isType } = model;
	const isDefault = form.startsWith('default') && !(isType && form !== 'default');
	const first = isDefault ? [writeDefault(model, scope)] : [];
	switch (form) {
		case 'default':
			return first;
		case 'namespace':
		case 'defaultAndNamespace':
			return [...first, writeNamespace(model, scope)];
		default:
			return [
				...first,
				writeBraces(
					model,
					model.names.map(name => writeImportedName(name, model, scope)),
				),
			];
	}
}

function writeImport(model: DeclarationModel, clauses: readonly Written[]): Written {
	const head = clauses.length === 0 ? '' : `${clauses.map(({ code }) => code).join(' , ')} from `;
	const type = model.isType && clauses.length > 0 ? 'type ' : '';
	return {
		code: `import ${type}${head}${writeSource(model)} ;`,
		uses: clauses.flatMap(({ uses }) => uses),
	};
}

function writeSource({ module, path, hasAttributes, isType }: DeclarationModel): string {
	const attributes = hasAttributes && !isType ? " ^ with { kind : 'a' }" : '';
	return `'${spell(modulePaths[module], path)}'${attributes}`;
}

/** Spells a path below `src` as the checked file may. */
export function spell(path: string, style: DeclarationModel['path']): string {
	const folder = path.replace(/\/index$/u, '');
	switch (style) {
		case 'index':
			return `../${path}`;
		case 'unnormalised':
			return `./../app/.././${folder}`;
		case 'runtime':
			return `../${path}.js`;
		default:
			return style === 'alias' ? `@/${folder}` : `../${folder}`;
	}
}

/** `»` and `«` are line breaks, the first with an indentation. */
function writeBraces({ isMultiline, isTrailing }: DeclarationModel, names: readonly Written[]): Written {
	const uses = names.flatMap(name => name.uses);
	if (names.length === 0) {
		return { code: '{ }', uses };
	}
	const [indent, outdent] = isMultiline ? ['» ', ' «'] : ['', ''];
	const list = names.map(({ code }) => indent + code).join(' , ');
	return { code: `{ ${list}${isTrailing ? ' ,' : ''}${outdent} }`, uses };
}

function writeDefault({ module, first, isType }: DeclarationModel, scope: Scope): Written {
	const local = scope.locals.claim(first.alias === 'target' ? 'createHub' : 'hub');
	const kind = collectExports(module).find(({ name }) => name === 'default')?.kind ?? 'function';
	return { code: local, uses: writeUses(first, { local, kind, isType, to: 'createHub' }, scope) };
}

function writeNamespace({ module, first, isType }: DeclarationModel, scope: Scope): Written {
	const local = scope.locals.claim('space');
	const exports = collectExports(module);
	const uses = first.uses.map(use => {
		if (use % 7 === 0) {
			return fill(pick(collectNamespaceUses(isType), use), local, scope);
		}
		const read = pick(exports, use);
		return fill(pick(collectMemberUses(read.kind, isType), use), writeMember(local, read, use), scope);
	});
	return { code: `* as ${local}`, uses };
}

/** Writes a read of an object's member. */
export function writeMember(local: string, { name, kind }: Export, use: number): string {
	const isDotted = /^\w+$/u.test(name) && (kind === 'type' || use % 3 > 0);
	return isDotted ? `${local} . ${name}` : `${local} ^ [ '${name}' ]`;
}

function writeImportedName(name: NameModel, { module, isType }: DeclarationModel, scope: Scope): Written {
	const read = pick(collectExports(module), name.pick);
	const isInline = !isType && (name.isType || read.kind === 'type');
	const to = findNewName(read.name);
	const source = writeExportName(read.name, name.isQuoted);
	const local = scope.locals.claim(chooseLocal(read.name, name, to));
	const isBare = source === local && name.alias !== 'self';
	const pair = isBare ? source : `${source} as ${local}`;
	const use = { local, kind: read.kind, isType: isType || isInline, to };
	return { code: (isInline ? 'type ' : '') + pair, uses: writeUses(name, use, scope) };
}

function chooseLocal(imported: string, { alias }: NameModel, to: string): string {
	if (alias === 'target' && isBindable(to)) {
		return to;
	}
	return alias === 'fresh' || alias === 'string' || !isBindable(imported) ? 'own' : imported;
}

/** Whether a variable may have this name. */
export function isBindable(name: string): boolean {
	return /^\w+$/u.test(name) && !reserved.has(name);
}

function writeExportName(name: string, isQuoted: boolean): string {
	return isQuoted || !/^\w+$/u.test(name) ? `'${name}'` : name;
}

function writeReexport(model: DeclarationModel, scope: Scope): Written {
	const { isType } = model;
	const names = model.names.map(name => writeReexportedName(name, model, scope));
	return {
		code: `export ${isType ? 'type ^ ' : ''}${writeBraces(model, names).code} from ${writeSource(model)} ;`,
		uses: [],
	};
}

function writeReexportedName(name: NameModel, { module, isType }: DeclarationModel, scope: Scope): Written {
	const read = pick(collectExports(module), name.pick);
	const isInline = !isType && (name.isType || read.kind === 'type');
	const source = writeExportName(read.name, name.isQuoted);
	const wanted = {
		none: read.name,
		self: read.name,
		target: findNewName(read.name),
		fresh: 'own',
		string: 'a-b',
	};
	const alias = writeExportName(scope.publics.claim(wanted[name.alias]), false);
	const pair = source === alias && name.alias !== 'self' ? source : `${source} as ${alias}`;
	return { code: (isInline ? 'type ' : '') + pair, uses: [] };
}

interface Use {
	readonly local: string;
	readonly kind: Kind;
	readonly isType: boolean;
	readonly to: string;
}

/** Writes the chosen uses of a binding. */
export function writeUses({ uses }: NameModel, { local, kind, isType, to }: Use, scope: Scope): string[] {
	return uses
		.map(use => pick(collectUses(kind, isType), use))
		.map(template => template.replaceAll('%', isBindable(to) ? to : 'renamed'))
		.map(template => fill(template, local, scope));
}

/** Returns what the registry may call an export of the legacy modules. */
export function findNewName(name: string): string {
	return entities.find(entity => entity.name === name)?.to ?? name;
}
