import type { Host } from './host.js';

/** The synchronous calls that enhanced-resolve makes, answered by a host. */
export interface HostFileSystem {
	/** Says whether a path is a file or a directory. @throws where there is nothing to read */
	statSync(path: string): { isFile(): boolean; isDirectory(): boolean };
	/** Reads a file. @throws where there is nothing to read */
	readFileSync(path: string): Buffer;
}

/** A file system for enhanced-resolve on top of a host. */
export function createHostFileSystem(host: Host): HostFileSystem {
	return {
		statSync: path => {
			const { isFile, isDirectory } = demand(host.stat(path), path);
			return { isFile: () => isFile, isDirectory: () => isDirectory };
		},
		readFileSync: path => Buffer.from(demand(host.readFile(path), path)),
	};
}

function demand<T>(found: T | undefined, path: string): T {
	if (found === undefined) {
		throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
	}
	return found;
}
