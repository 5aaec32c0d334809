import { createRequire } from 'node:module';
import path from 'node:path';

import type { Resolver } from 'enhanced-resolve';

import type { Engine, EngineFactory } from './engine.js';
import type { Host } from './host.js';

import { escapeRequest, mainFields } from './engine.js';
import { extensionAliases, moduleExtensions } from './extensions.js';
import { createHostFileSystem } from './host-file-system.js';
import { parseRecord } from './package-manifest.js';
import { joinPath, parentPath } from './slash-path.js';

const require = createRequire(import.meta.url);

/** The engine of enhanced-resolve: slower, plain JavaScript, the same answers. */
export function createPortableEngine(host: Host): EngineFactory {
	const enhanced = require('enhanced-resolve') as typeof import('enhanced-resolve');
	return conditions => {
		const fileSystem = new enhanced.CachedInputFileSystem(createHostFileSystem(host) as never, 4000);
		const options = { ...createOptions(conditions), fileSystem };
		const resolver = enhanced.ResolverFactory.createResolver(options);
		const anywhere = enhanced.ResolverFactory.createResolver({ ...options, exportsFields: [] });
		return new PortableEngine(host, { resolver, anywhere, purge: () => fileSystem.purge() });
	};
}

function createOptions(conditions: readonly string[]) {
	return {
		extensions: [...moduleExtensions],
		extensionAlias: Object.fromEntries(
			Object.entries(extensionAliases).map(([key, list]) => [key, [...list]]),
		),
		extensionAliasForExports: true,
		conditionNames: [...conditions],
		mainFields: [...mainFields],
		// The caller takes the real path of what is found.
		symlinks: false,
		useSyncFileSystemCalls: true,
	};
}

interface Parts {
	readonly resolver: Resolver;
	readonly anywhere: Resolver;
	purge(): void;
}

class PortableEngine implements Engine {
	readonly #host: Host;
	readonly #parts: Parts;

	constructor(host: Host, parts: Parts) {
		this.#host = host;
		this.#parts = parts;
	}

	findFile(file: string, isDirectory: boolean): string | undefined {
		const request = `./${path.basename(file)}${isDirectory ? '/' : ''}`;
		return find(this.#parts.resolver, parentPath(file), request) ?? this.#findMain(file);
	}

	findPackage(specifier: string, directory: string): string | undefined {
		return find(this.#parts.resolver, directory, specifier) ?? this.#findPackageMain(specifier, directory);
	}

	forget(): void {
		this.#parts.purge();
	}

	#findPackageMain(specifier: string, directory: string): string | undefined {
		const manifest = find(this.#parts.anywhere, directory, joinPath(specifier, 'package.json'));
		const folder = manifest === undefined ? undefined : parentPath(manifest);
		return folder === undefined || 'exports' in this.#readManifest(folder)
			? undefined
			: this.#findMain(folder);
	}

	// enhanced-resolve takes main fields by the letter; TypeScript and oxc read `x.js` there as `x.ts` as well.
	#findMain(directory: string): string | undefined {
		const manifest = this.#readManifest(directory);
		for (const field of mainFields.map(name => manifest[name]).filter(isString)) {
			const target = joinPath(directory, field);
			const found = find(this.#parts.resolver, parentPath(target), `./${path.basename(target)}`);
			if (found !== undefined) {
				return found;
			}
		}
		return undefined;
	}

	#readManifest(directory: string): Record<string, unknown> {
		return parseRecord(this.#host.readFile(joinPath(directory, 'package.json')) ?? '');
	}
}

function find(resolver: Resolver, directory: string, request: string): string | undefined {
	try {
		const found = resolver.resolveSync({}, directory, escapeRequest(request));
		return found === false ? undefined : found.replaceAll('\0', '');
	} catch {
		return undefined;
	}
}

function isString(value: unknown): value is string {
	return typeof value === 'string';
}
