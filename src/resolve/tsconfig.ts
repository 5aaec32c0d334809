import { createRequire } from 'node:module';

import type { Cache, TsConfigResult } from 'get-tsconfig';

import type { Alias } from './alias.js';

import { isCaseSensitive, witnessPath } from './host.js';
import { absolutePath, joinPath, parentPath } from './slash-path.js';
import { doubt, isWitnessing } from './witnesses.js';

type Library = typeof import('get-tsconfig');

const require = createRequire(import.meta.url);

let library: Library | undefined;

/** The library is loaded for the first tsconfig: not every project has one. */
function loadLibrary(): Library {
	return (library ??= require('get-tsconfig') as Library);
}

/** What a tsconfig says about the resolution of the files it governs. */
export interface TsConfig {
	/** Absolute path of the file. */
	readonly path: string;
	/** Why it cannot be used; undefined where it can. */
	readonly fault: string | undefined;
	/** Its `paths`, in order, and then its `baseUrl`. */
	readonly aliases: readonly Alias[];
	/** Its `customConditions`. */
	readonly conditions: readonly string[];
	/** Whether relative imports must carry an extension, as in Node's own modules. */
	readonly needsExtensions: boolean;
	/** Whether members that override others must say so (`noImplicitOverride`). */
	readonly needsOverride: boolean;
	/** Absolute paths of the configs it references. */
	readonly references: readonly string[];
	/** Whether the config governs a file. */
	includes(file: string): boolean;
	/** Absolute paths that a specifier stands for, first choice first. */
	collectTargets(specifier: string): readonly string[];
}

/** Reads a tsconfig with all it extends; one that is broken or circular maps nothing and carries its fault. */
export function readTsConfig(path: string, cache: Cache): TsConfig {
	try {
		return readSoundConfig({ path, config: loadLibrary().parseTsconfig(path, cache) });
	} catch (error) {
		return createFaultyConfig(path, error instanceof Error ? error.message : String(error));
	} finally {
		witnessReads(path, cache);
	}
}

/** The library reads the disk itself, and keeps what it read under `<function>:<path>`, or `<function>:<path>:<encoding>`. */
function witnessReads(path: string, cache: Cache): void {
	if (!isWitnessing()) {
		return;
	}
	const paths = [...cache.keys()].map(key => key.replace(/^\w+:|:utf-?8$/gu, ''));
	paths.forEach(witnessPath);
	if (!paths.includes(path)) {
		doubt();
	}
}

function readSoundConfig(result: TsConfigResult): TsConfig {
	const { compilerOptions: options, references } = result.config;
	const { createFilesMatcher, createPathsMatcher } = loadLibrary();
	const matchPaths = createPathsMatcher(result) ?? (() => []);
	// Said here so that get-tsconfig does not find out by writing a file.
	const matchFiles = createFilesMatcher(result, isCaseSensitive);
	return {
		path: result.path,
		fault: undefined,
		aliases: [...collectPaths(result, matchPaths), ...collectBaseUrl(result)],
		conditions: [...(options?.customConditions ?? [])],
		needsOverride: options?.noImplicitOverride === true,
		needsExtensions: ['node16', 'nodenext'].includes(options?.moduleResolution ?? ''),
		references: (references ?? []).map(reference => readReference(result.path, reference.path)),
		includes: file => matchFiles(file) !== undefined,
		collectTargets: specifier => matchPaths(specifier),
	};
}

function createFaultyConfig(path: string, fault: string): TsConfig {
	return {
		path,
		fault,
		aliases: [],
		conditions: [],
		needsExtensions: false,
		needsOverride: false,
		references: [],
		includes: () => false,
		collectTargets: () => [],
	};
}

// A key put through the matcher gives its own targets, made absolute, with the star in place.
function collectPaths({ config }: TsConfigResult, matchPaths: (key: string) => readonly string[]): Alias[] {
	return Object.keys(config.compilerOptions?.paths ?? {}).flatMap(key =>
		matchPaths(key).map(target => ({ family: 'paths' as const, key, target })),
	);
}

function collectBaseUrl({ path, config }: TsConfigResult): Alias[] {
	const baseUrl = config.compilerOptions?.baseUrl;
	if (baseUrl === undefined) {
		return [];
	}
	const directory = absolutePath(joinBase(parentPath(path), baseUrl));
	return [{ family: 'baseUrl', key: '*', target: joinPath(directory, '*') }];
}

function joinBase(directory: string, baseUrl: string): string {
	return absolutePath(baseUrl) === baseUrl ? baseUrl : joinPath(directory, baseUrl);
}

function readReference(path: string, reference: string): string {
	const target = joinBase(parentPath(path), reference);
	return target.endsWith('.json') ? target : joinPath(target, 'tsconfig.json');
}
