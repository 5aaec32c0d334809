import type { ResolvedModule } from '../resolve/module-id.js';
import type { ImportedName, MemberUse, ModuleReference } from './module-reference.js';
import type { StaticSpecifier } from './static-specifier.js';

/** Says which module a specifier means, for `import` or for `require`. */
export type Identify = (specifier: string, mode?: 'import' | 'require') => ResolvedModule;

type Given = Pick<ModuleReference, 'form' | 'range'> & Partial<ModuleReference>;

/** Creates a reference; what is not given is empty. */
export function createReference(
	{ specifier, source }: StaticSpecifier,
	identify: Identify,
	given: Given,
): ModuleReference {
	const mode = given.form === 'require' ? 'require' : 'import';
	return {
		specifier,
		source,
		module: identify(specifier, mode),
		typeOnly: false,
		names: [],
		guards: [],
		node: undefined,
		mock: undefined,
		...given,
	};
}

/** The module object, as one name with its uses; no name where nothing takes the object. */
export function createObjectName(uses: readonly MemberUse[] | undefined, typeOnly: boolean): ImportedName[] {
	return uses === undefined
		? []
		: [{ name: '*', alias: '', typeOnly, isValueUsed: !typeOnly, members: uses, node: undefined }];
}
