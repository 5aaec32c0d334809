import type { DeclarationModel, NameModel } from './file-model.js';
import type { Scope } from './names.js';
import type { Export } from './world.js';
import type { Written } from './write-declarations.js';

import { fill, pick } from './names.js';
import { collectMemberUses, collectNamespaceUses } from './uses.js';
import { collectExports, modulePaths } from './world.js';
import { findNewName, isBindable, spell, writeMember, writeUses } from './write-declarations.js';

/** Writes a statement that takes a module at run time or mocks it, and the uses of what it binds. */
export function writeRuntime(model: DeclarationModel, scope: Scope): Written {
	const source = writeSource(model);
	const call = `import ( ${source} )`;
	switch (model.form) {
		case 'awaitNames':
			return writeNames(`await ${call}`, model, scope);
		case 'awaitConstant':
			return writeConstant(model, scope);
		case 'awaitObject':
			return writeObject(local => `const ${local} = await ${call} ;`, model, scope);
		case 'awaitMember':
			return writeRead(`( await ${call} )`, model, scope);
		case 'thenNames':
			return writeThenNames(call, model, scope);
		case 'thenObject':
			return { code: `${call} . then ( space ^ => ${writeRead('space', model, scope).read} ) ;`, uses: [] };
		case 'dropped':
			return { code: `void ${call} ;`, uses: [] };
		case 'requireNames':
			return writeNames(`require ( ${source} )`, model, scope);
		case 'requireObject':
			return writeObject(local => `const ${local} = require ( ${source} ) ;`, model, scope);
		case 'requireMember':
			return writeRead(`require ( ${source} )`, model, scope);
		case 'importEquals':
			return writeObject(local => `import ${local} = require ( ${writeQuoted(model)} ) ;`, model, scope);
		default:
			return writeMock(model, scope);
	}
}

function writeMock(model: DeclarationModel, scope: Scope): Written {
	const source = writeSource(model);
	switch (model.form) {
		case 'mockObject':
			return { code: `vi.mock ( ${source} , ( ) ^ => ( { ${writeKeys(model)} } ) ) ;`, uses: [] };
		case 'mockImport':
			return { code: `vi.mock ( import ( ${source} ) , ( ) ^ => ( { ${writeKeys(model)} } ) ) ;`, uses: [] };
		case 'mockBlock':
			return { code: `vi.mock ( ${source} , ( ) ^ => { ${writeBlock(model)} } ) ;`, uses: [] };
		case 'jestObject':
			return { code: `jest.mock ( ${source} , ( ) ^ => ( { ${writeKeys(model)} } ) ) ;`, uses: [] };
		case 'actualNames':
			return writeNames(
				`await vi.importActual ^ < typeof import ( ${writeQuoted(model)} ) > ( ${source} )`,
				model,
				scope,
			);
		case 'actualObject':
			return writeObject(local => `const ${local} = jest.requireActual ( ${source} ) ;`, model, scope);
		default:
			return { code: `vi.mock ( ${source} ) ;`, uses: [] };
	}
}

function writeQuoted({ module, path }: DeclarationModel): string {
	return `'${spell(modulePaths[module], path)}'`;
}

/** A template without substitutions is a string too. */
function writeSource(model: DeclarationModel): string {
	const quoted = writeQuoted(model);
	return model.first.isQuoted ? quoted.replaceAll("'", '`') : quoted;
}

function collectValues({ module }: DeclarationModel): readonly Export[] {
	return collectExports(module).filter(({ kind }) => kind !== 'type');
}

function writeNames(object: string, model: DeclarationModel, scope: Scope): Written {
	const names = model.names.map(name => writeName(name, model, scope));
	return {
		code: `const { ${names.map(({ code }) => code).join(' , ')} } = ${object} ;`,
		uses: names.flatMap(({ uses }) => uses),
	};
}

function writeConstant(model: DeclarationModel, scope: Scope): Written {
	const path = scope.locals.claim('path');
	const names = writeNames(`await import ( ${path} )`, model, scope);
	return { ...names, code: `const ${path} = ${writeSource(model)} ; ${names.code}` };
}

function writeThenNames(call: string, model: DeclarationModel, scope: Scope): Written {
	const names = model.names.map(name => writeName(name, model, scope));
	const pattern = names.map(({ code }) => code).join(' , ');
	const locals = names.map(({ local }) => local).join(' , ');
	return { code: `${call} . then ( ( { ${pattern} } ) ^ => [ ${locals} ] ) ;`, uses: [] };
}

function writeName(name: NameModel, model: DeclarationModel, scope: Scope): Written & { local: string } {
	const { name: read, kind } = pick(collectValues(model), name.pick);
	const to = findNewName(read);
	const wanted = name.alias === 'target' && isBindable(to) ? to : read;
	const local = scope.locals.claim(name.alias === 'fresh' || !isBindable(wanted) ? 'own' : wanted);
	const key = writeKey(read, name.isQuoted);
	const pair = key === local && name.alias !== 'self' ? key : `${key} : ${local}`;
	const fallback = name.isType ? ' = undefined as never' : '';
	return {
		local,
		code: pair + fallback,
		uses: writeUses(name, { local, kind, isType: false, to }, scope),
	};
}

function writeKey(name: string, isQuoted: boolean): string {
	return isQuoted || !/^\w+$/u.test(name) ? `'${name}'` : name;
}

function writeObject(declare: (local: string) => string, model: DeclarationModel, scope: Scope): Written {
	const local = scope.locals.claim('space');
	const uses = model.first.uses.map(use => {
		if (use % 7 === 0) {
			return fill(pick(collectNamespaceUses(false), use), local, scope);
		}
		const read = pick(collectValues(model), use);
		return fill(pick(collectMemberUses(read.kind, false), use), writeMember(local, read, use), scope);
	});
	return { code: declare(local), uses };
}

function writeRead(
	object: string,
	model: DeclarationModel,
	scope: Scope,
): Written & { readonly read: string } {
	const { first } = model;
	const read = writeMember(object, pick(collectValues(model), first.pick), first.pick);
	return { read, code: fill(`export const value# = ${read} ;`, '', scope), uses: [] };
}

/** The names of a factory; an object cannot have one twice. */
function collectKeys(model: DeclarationModel): Map<string, NameModel> {
	return new Map(model.names.map(name => [pick(collectValues(model), name.pick).name, name]));
}

function writeKeys(model: DeclarationModel): string {
	return [...collectKeys(model)]
		.map(([read, { isQuoted, isType }]) => writeKey(read, isQuoted) + (isType ? ' ( ) { }' : ' : 1'))
		.join(' , ');
}

function writeBlock(model: DeclarationModel): string {
	const names = [...collectKeys(model).keys()].filter(isBindable);
	const constants = names.map(name => `const ${name} = 1 ; `).join('');
	return `${constants}return ^ { ${names.join(' , ')} } ;`;
}
