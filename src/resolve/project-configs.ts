import type { Cache } from 'get-tsconfig';

import type { Host } from './host.js';
import type { TsConfig } from './tsconfig.js';

import { withoutExtension } from './extensions.js';
import { joinPath, parentPath } from './slash-path.js';
import { readTsConfig } from './tsconfig.js';

/** Finds the tsconfig that governs a file. */
export interface ProjectConfigs {
	/** The config for a real path: the given one or the nearest, or the one it references that includes the file. */
	find(file: string, tsconfig: string | undefined): TsConfig | undefined;
	/** Forgets what was read. */
	forget(): void;
}

const fileNames = ['tsconfig.json', 'jsconfig.json'];
const maximumReferences = 500;

/** A finder that remembers folders, configs and files until it is told to forget. */
export function createProjectConfigs(host: Host): ProjectConfigs {
	return new CachedConfigs(host);
}

class CachedConfigs implements ProjectConfigs {
	readonly #nearest = new Map<string, string | undefined>();
	readonly #configs = new Map<string, TsConfig>();
	readonly #referenced = new Map<string, readonly [TsConfig, ...TsConfig[]]>();
	readonly #chosen = new Map<string, TsConfig>();
	readonly #texts: Cache = new Map();
	readonly #host: Host;

	constructor(host: Host) {
		this.#host = host;
	}

	find(file: string, tsconfig: string | undefined): TsConfig | undefined {
		// An installed package is not built with the configuration it may have been published with.
		if (file.includes('/node_modules/')) {
			return undefined;
		}
		const path = tsconfig ?? this.#findNearest(parentPath(file));
		return path === undefined ? undefined : this.#choose(path, file);
	}

	forget(): void {
		for (const cache of [this.#nearest, this.#configs, this.#referenced, this.#chosen, this.#texts]) {
			cache.clear();
		}
	}

	#findNearest(directory: string): string | undefined {
		if (!this.#nearest.has(directory)) {
			const own = fileNames
				.map(name => joinPath(directory, name))
				.find(path => this.#host.stat(path)?.isFile);
			const parent = parentPath(directory);
			this.#nearest.set(directory, own ?? (parent === directory ? undefined : this.#findNearest(parent)));
		}
		return this.#nearest.get(directory);
	}

	#choose(path: string, file: string): TsConfig {
		const all = this.#referenced.get(path) ?? this.#collectReferenced(path);
		this.#referenced.set(path, all);
		if (all.length === 1) {
			return all[0];
		}
		const key = `${path}\0${file}`;
		const chosen = this.#chosen.get(key) ?? chooseConfig(all, file);
		this.#chosen.set(key, chosen);
		return chosen;
	}

	#collectReferenced(path: string): [TsConfig, ...TsConfig[]] {
		const all: [TsConfig, ...TsConfig[]] = [this.#read(path)];
		const seen = new Set([path]);
		for (const config of all) {
			const fresh = config.references.filter(reference => !seen.has(reference));
			for (const reference of fresh.slice(0, maximumReferences - all.length)) {
				seen.add(reference);
				all.push(this.#read(reference));
			}
		}
		return all;
	}

	#read(path: string): TsConfig {
		const config = this.#configs.get(path) ?? readTsConfig(path, this.#texts);
		this.#configs.set(path, config);
		return config;
	}
}

// A solution-style root maps nothing itself; and a `.vue` or `.js` file counts as the TypeScript file beside it would.
function chooseConfig(all: readonly [TsConfig, ...TsConfig[]], file: string): TsConfig {
	const own = all.filter(config => config.includes(file));
	const akin = own.length > 0 ? own : all.filter(config => config.includes(`${withoutExtension(file)}.ts`));
	const group = akin.length > 0 ? akin : all;
	return group.find(config => config.aliases.length > 0) ?? akin[0] ?? all[0];
}
