import createDebug from 'debug';

/**
 * Writers to stderr that are silent unless `DEBUG=ssot:*` asks for them: how a specifier was resolved, and through which
 * modules a name was traced.
 */
export const explain = {
	resolve: createDebug('ssot:resolve'),
	trace: createDebug('ssot:trace'),
};
