import canonicalEventName from './rules/canonical-event-name.js';
import completeEventInterface from './rules/complete-event-interface.js';
import consistentSpecifier from './rules/consistent-specifier.js';
import handlerSignature from './rules/handler-signature.js';
import noDuplicateImplementation from './rules/no-duplicate-implementation.js';
import noDuplicateRegistration from './rules/no-duplicate-registration.js';
import noFacade from './rules/no-facade.js';
import eventStructure from './rules/event-structure.js';
import noLegacyImport from './rules/no-legacy-import.js';
import noLegacyModule from './rules/no-legacy-module.js';
import noLegacyWebsocketImport from './rules/no-legacy-websocket-import.js';
import noMissingExport from './rules/no-missing-export.js';
import validRegistry from './rules/valid-registry.js';
import noMasqueradeAlias from './rules/no-masquerade-alias.js';
import noSharedUserState from './rules/no-shared-user-state.js';
import singleInstance from './rules/single-instance.js';
import singleRouterInstance from './rules/single-router-instance.js';

/** Every rule of the plugin, by name. */
export const rules = {
	'canonical-event-name': canonicalEventName,
	'complete-event-interface': completeEventInterface,
	'consistent-specifier': consistentSpecifier,
	'handler-signature': handlerSignature,
	'no-duplicate-implementation': noDuplicateImplementation,
	'no-duplicate-registration': noDuplicateRegistration,
	'no-facade': noFacade,
	'event-structure': eventStructure,
	'no-legacy-import': noLegacyImport,
	'no-legacy-module': noLegacyModule,
	'no-legacy-websocket-import': noLegacyWebsocketImport,
	'no-missing-export': noMissingExport,
	'valid-registry': validRegistry,
	'no-masquerade-alias': noMasqueradeAlias,
	'no-shared-user-state': noSharedUserState,
	'single-instance': singleInstance,
	'single-router-instance': singleRouterInstance,
};
