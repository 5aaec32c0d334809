import consistentSpecifier from './rules/consistent-specifier.js';
import handlerSignature from './rules/handler-signature.js';
import noDuplicateRegistration from './rules/no-duplicate-registration.js';
import noLegacyImport from './rules/no-legacy-import.js';
import noLegacyWebsocketImport from './rules/no-legacy-websocket-import.js';
import noSharedUserState from './rules/no-shared-user-state.js';
import singleInstance from './rules/single-instance.js';
import singleRouterInstance from './rules/single-router-instance.js';

/** Every rule of the plugin, by name. */
export const rules = {
	'consistent-specifier': consistentSpecifier,
	'handler-signature': handlerSignature,
	'no-duplicate-registration': noDuplicateRegistration,
	'no-legacy-import': noLegacyImport,
	'no-legacy-websocket-import': noLegacyWebsocketImport,
	'no-shared-user-state': noSharedUserState,
	'single-instance': singleInstance,
	'single-router-instance': singleRouterInstance,
};
