import type { Host } from './host.js';
import type { ResolvedModule } from './module-id.js';
import type { ModuleReader, ModuleReading } from './module-reader.js';
import type { ModuleSketch } from './module-sketch.js';
import type { Parse } from './parsed-export-list.js';
import type { Resolver } from './resolver.js';

import { findDeclarationPath } from './extensions.js';
import { refuseReading } from './module-reader.js';

/** How a search over modules reads them and gets from one to the next. */
export interface ModuleAccess {
	/** The reading of what a module gives out: of its declaration file where there is one beside it. */
	read(module: ResolvedModule): ModuleReading;
	/** The reading of what a module runs. */
	readRuntime(module: ResolvedModule): ModuleReading;
	/** The sketch of what a module gives out. */
	sketch(module: ResolvedModule): ModuleSketch;
	/** The module that a specifier means in another module. */
	follow(specifier: string, from: ResolvedModule): ResolvedModule;
}

/** What an access is made of. */
export interface AccessParts {
	/** Reads the disk. */
	readonly host: Host;
	/** Resolves specifiers. */
	readonly resolver: Resolver;
	/** Reads export lists. */
	readonly reader: ModuleReader;
	/** Absolute path of the tsconfig; by default the nearest one above each module. */
	readonly tsconfig: string | undefined;
}

/** An access that parses, where it must, with the given parser. */
export function createModuleAccess(parts: AccessParts, parse: Parse | undefined): ModuleAccess {
	const { host, resolver, reader, tsconfig } = parts;
	return {
		read: ({ file, query }) => {
			if (query !== '') {
				return refuseReading('a bundler makes something else of it');
			}
			return file === undefined
				? refuseReading('there is no file to read')
				: reader.read(findDeclaration(file, host) ?? file, parse);
		},
		sketch: ({ file, query }) =>
			file === undefined || query !== '' ? noSketch : reader.sketch(findDeclaration(file, host) ?? file),
		readRuntime: ({ file }) =>
			file === undefined ? refuseReading('there is no file to read') : reader.read(file, parse),
		follow: (specifier, { file }) => resolver.resolve(specifier, file ?? '', { tsconfig }),
	};
}

const noSketch: ModuleSketch = { mentions: [], passesOn: [] };

function findDeclaration(file: string, host: Host): string | undefined {
	const declaration = findDeclarationPath(file);
	return declaration !== undefined && host.stat(declaration)?.isFile ? declaration : undefined;
}
