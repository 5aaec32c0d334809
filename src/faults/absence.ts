import path from 'node:path';

import type { Fault } from './fault.js';

import { readRegistry } from '../registry/read-registry.js';
import { createFreshValue, type FreshValue } from '../resolve/fresh-value.js';
import { diskHost } from '../resolve/host.js';
import { findFirstSource } from './anchors.js';

/** The file that is linted, and where. */
export interface LintedFile {
	readonly settings: Readonly<Record<string, unknown>>;
	readonly cwd: string;
	readonly physicalFilename: string;
}

/**
 * Returns what keeps every rule silent, if this is the file in which it is told: there is no registry, or its root is no
 * folder.
 * @throws {RegistryError} If the registry is not valid.
 */
export function findAbsence({ settings, cwd, physicalFilename }: LintedFile): Fault | undefined {
	const fault = judgeSettings(settings, cwd);
	return fault !== undefined && isToldIn(path.resolve(cwd, physicalFilename), cwd) ? fault : undefined;
}

function judgeSettings(settings: LintedFile['settings'], cwd: string): Fault | undefined {
	const registry = readRegistry(settings);
	if (registry === undefined) {
		return { kind: 'missingRegistry', pointer: '/', data: {}, contract: undefined };
	}
	const { root = '.' } = registry;
	return diskHost.stat(path.resolve(cwd, root))?.isDirectory === true
		? undefined
		: { kind: 'missingRoot', pointer: '/root', data: { ref: root }, contract: undefined };
}

const firstSources = new Map<string, FreshValue<string | undefined>>();

/** The first source file of the working directory tells it; and a text that is no file, since it is linted alone. */
function isToldIn(filename: string, cwd: string): boolean {
	const known = firstSources.get(cwd) ?? createFreshValue<string | undefined>();
	firstSources.set(cwd, known);
	const first = known.read(() => findFirstSource(diskHost.realpath(cwd) ?? cwd, { host: diskHost }));
	const real = diskHost.realpath(filename);
	return real === undefined || real === first;
}
