import consistentSpecifier from './rules/consistent-specifier.js';
import handlerSignature from './rules/handler-signature.js';
import noDuplicateImplementation from './rules/no-duplicate-implementation.js';
import noDuplicateRegistration from './rules/no-duplicate-registration.js';
import noFacade from './rules/no-facade.js';
import noLegacyImport from './rules/no-legacy-import.js';
import noLegacyWebsocketImport from './rules/no-legacy-websocket-import.js';
import noMasqueradeAlias from './rules/no-masquerade-alias.js';
import noSharedUserState from './rules/no-shared-user-state.js';
import singleInstance from './rules/single-instance.js';
import singleRouterInstance from './rules/single-router-instance.js';

/** Every rule of the plugin, by name. */
export const rules = {
	'consistent-specifier': consistentSpecifier,
	'handler-signature': handlerSignature,
	'no-duplicate-implementation': noDuplicateImplementation,
	'no-duplicate-registration': noDuplicateRegistration,
	'no-facade': noFacade,
	'no-legacy-import': noLegacyImport,
	'no-legacy-websocket-import': noLegacyWebsocketImport,
	'no-masquerade-alias': noMasqueradeAlias,
	'no-shared-user-state': noSharedUserState,
	'single-instance': singleInstance,
	'single-router-instance': singleRouterInstance,
};
