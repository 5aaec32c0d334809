import type { Debugger } from 'debug';

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const writers = new Map<string, Debugger>();

/**
 * Writers to stderr that are silent unless `DEBUG=ssot:*` asks for them: how a specifier was resolved, and through which
 * modules a name was traced.
 */
export const explain = {
	get resolve(): Debugger {
		return findWriter('ssot:resolve');
	},
	get trace(): Debugger {
		return findWriter('ssot:trace');
	},
};

/** The library is loaded for the first file, not with the plugin. */
function findWriter(name: string): Debugger {
	const writer = writers.get(name) ?? (require('debug') as typeof import('debug'))(name);
	writers.set(name, writer);
	return writer;
}
