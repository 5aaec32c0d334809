import type { ModuleId } from './module-id.js';

/** Identity of the module that a real path holds: below the last `node_modules/` it belongs to a package. */
export function resolvePathId(path: string): ModuleId {
	const marker = '/node_modules/';
	const last = path.lastIndexOf(marker);
	return last === -1 ? toId(path) : toId(`npm:${path.slice(last + marker.length)}`);
}

/** Identity of a package module that is not installed. */
export function resolvePackageId(specifier: string): ModuleId {
	return toId(`npm:${specifier}`);
}

/** Identity of a built-in module, with or without its prefix. */
export function resolveBuiltinId(specifier: string): ModuleId {
	return toId(specifier.startsWith('node:') ? specifier : `node:${specifier}`);
}

/** Identity of a URL: the URL as written. */
export function resolveUrlId(url: string): ModuleId {
	return toId(url);
}

function toId(text: string): ModuleId {
	return text as ModuleId;
}
