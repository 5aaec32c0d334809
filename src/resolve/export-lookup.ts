import type { ModuleAccess } from './module-access.js';
import type { Origin, ResolvedModule } from './module-id.js';

/** One name that a module gives out. */
export interface ExportPlace {
	readonly module: ResolvedModule;
	readonly name: string;
	/** Whether the place before wrote the name, rather than a star. */
	readonly isNamed: boolean;
}

/** What a module gives out under one name. */
export type ExportLookup =
	| {
			readonly kind: 'found';
			/** Whether only the type passes. */
			readonly typeOnly: boolean;
			/** Where it is declared; the name `*` stands for the module as a whole. */
			readonly origin: Origin;
			/** The places passed through, from the one asked to the origin. */
			readonly places: readonly ExportPlace[];
	  }
	| { readonly kind: 'missing' }
	| {
			readonly kind: 'unknown';
			/** The module that stands in the way, and what is the matter with it. */
			readonly at: ResolvedModule;
			readonly why: string;
	  };

interface Step {
	readonly module: ResolvedModule;
	readonly name: string;
	readonly typeOnly: boolean;
	/** The step that led here; undefined for the first. */
	readonly previous: Step | undefined;
	/** Whether the name was written there, rather than hoped for behind a star. */
	readonly isNamed: boolean;
}

interface Hop extends Pick<Step, 'name' | 'typeOnly' | 'isNamed'> {
	readonly specifier: string;
}

/** Looks a name up in a module and, where it is passed on, in the modules it comes from. */
export function findExportOrigin(module: ResolvedModule, name: string, access: ModuleAccess): ExportLookup {
	return new Search(access).run({ module, name, typeOnly: false, previous: undefined, isNamed: false });
}

// A stack of its own instead of recursion: a chain may be longer than the call stack is deep.
class Search {
	readonly #access: ModuleAccess;
	readonly #seen = new Set<string>();
	readonly #stack: Step[] = [];
	#unknown: Extract<ExportLookup, { kind: 'unknown' }> | undefined;

	constructor(access: ModuleAccess) {
		this.#access = access;
	}

	run(first: Step): ExportLookup {
		this.#stack.push(first);
		for (let step = this.#stack.pop(); step; step = this.#stack.pop()) {
			const found = this.#isRepeat(step) ? undefined : this.#visit(step);
			if (found) {
				return found;
			}
		}
		return this.#unknown ?? { kind: 'missing' };
	}

	#isRepeat({ module, name }: Step): boolean {
		const key = `${module.id}\0${module.query}\0${name}`;
		const isRepeat = this.#seen.has(key);
		this.#seen.add(key);
		return isRepeat;
	}

	#visit(step: Step): ExportLookup | undefined {
		const { list, why } = this.#access.read(step.module);
		if (!list) {
			return this.#giveUp(step, why);
		}
		const entry = list.exports.get(step.name);
		if (entry?.kind === 'local') {
			return createFound(step, entry.typeOnly);
		}
		if (entry) {
			return this.#pass(step, entry);
		}
		// `export *` passes on everything but the default.
		for (const star of step.name === 'default' ? [] : list.stars.toReversed()) {
			this.#stack.push(this.#createStep(step, { ...star, name: step.name, isNamed: false }));
		}
		return undefined;
	}

	// A name that is written is an export even where the module behind it cannot be read.
	#giveUp(step: Step, why: string): ExportLookup | undefined {
		if (step.isNamed) {
			return createFound(step, false);
		}
		this.#unknown ??= { kind: 'unknown', at: step.module, why };
		return undefined;
	}

	#pass(step: Step, entry: Omit<Hop, 'isNamed'>): ExportLookup | undefined {
		const next = this.#createStep(step, { ...entry, isNamed: true });
		if (entry.name === '*') {
			return createFound(next, false);
		}
		this.#stack.push(next);
		return undefined;
	}

	#createStep(previous: Step, { specifier, name, typeOnly, isNamed }: Hop): Step {
		const module = this.#access.follow(specifier, previous.module);
		return { module, name, typeOnly: previous.typeOnly || typeOnly, previous, isNamed };
	}
}

function createFound(step: Step, typeOnly: boolean): ExportLookup {
	const places: ExportPlace[] = [];
	for (let place: Step | undefined = step; place; place = place.previous) {
		places.push({ module: place.module, name: place.name, isNamed: place.isNamed });
	}
	return {
		kind: 'found',
		typeOnly: step.typeOnly || typeOnly,
		origin: { module: step.module.id, name: step.name },
		places: places.reverse(),
	};
}
