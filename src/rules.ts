import consistentSpecifier from './rules/consistent-specifier.js';
import noDuplicateImplementation from './rules/no-duplicate-implementation.js';
import noFacade from './rules/no-facade.js';
import noLegacyImport from './rules/no-legacy-import.js';
import noLegacyWebsocketImport from './rules/no-legacy-websocket-import.js';
import noMasqueradeAlias from './rules/no-masquerade-alias.js';

/** Every rule of the plugin, by name. */
export const rules = {
	'consistent-specifier': consistentSpecifier,
	'no-duplicate-implementation': noDuplicateImplementation,
	'no-facade': noFacade,
	'no-legacy-import': noLegacyImport,
	'no-legacy-websocket-import': noLegacyWebsocketImport,
	'no-masquerade-alias': noMasqueradeAlias,
};
