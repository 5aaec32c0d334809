import { createRequire } from 'node:module';
import path from 'node:path';

import type { ResolverFactory } from 'oxc-resolver';

import type { Engine, EngineFactory } from './engine.js';

import { escapeRequest, mainFields } from './engine.js';
import { extensionAliases, moduleExtensions } from './extensions.js';
import { witnessFile, witnessPackage } from './native-witness.js';
import { parentPath } from './slash-path.js';

const require = createRequire(import.meta.url);

/** The engine of oxc-resolver; undefined where its binary for this platform is not installed. */
export function findNativeEngine(): EngineFactory | undefined {
	try {
		const native = require('oxc-resolver') as typeof import('oxc-resolver');
		return conditions => createNativeEngine(new native.ResolverFactory(createOptions(conditions)));
	} catch {
		return undefined;
	}
}

function createOptions(conditions: readonly string[]) {
	return {
		extensions: [...moduleExtensions],
		extensionAlias: Object.fromEntries(
			Object.entries(extensionAliases).map(([key, list]) => [key, [...list]]),
		),
		conditionNames: [...conditions],
		mainFields: [...mainFields],
		nodePath: false,
	};
}

function createNativeEngine(factory: ResolverFactory): Engine {
	const find = (directory: string, request: string) => factory.sync(directory, escapeRequest(request)).path;
	return {
		findFile(file, isDirectory) {
			const found = find(parentPath(file), `./${path.basename(file)}${isDirectory ? '/' : ''}`);
			witnessFile(file, found);
			return found;
		},
		findPackage(specifier, directory) {
			const found = find(directory, specifier);
			witnessPackage(specifier, directory, found);
			return found;
		},
		forget: () => factory.clearCache(),
	};
}
