import consistentSpecifier from './rules/consistent-specifier.js';
import noDuplicateImplementation from './rules/no-duplicate-implementation.js';
import noLegacyImport from './rules/no-legacy-import.js';
import noLegacyWebsocketImport from './rules/no-legacy-websocket-import.js';

/** Every rule of the plugin, by name. */
export const rules = {
	'consistent-specifier': consistentSpecifier,
	'no-duplicate-implementation': noDuplicateImplementation,
	'no-legacy-import': noLegacyImport,
	'no-legacy-websocket-import': noLegacyWebsocketImport,
};
