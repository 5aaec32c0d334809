import type { AccessParts, ModuleAccess } from './module-access.js';
import type { ModuleReader } from './module-reader.js';
import type { ModuleId, ResolvedModule } from './module-id.js';

import { createModuleAccess } from './module-access.js';

/**
 * How many modules one question may read that none before it has read: where a file is opened in an editor, nobody waits
 * for a whole project. Questions about other files go on from there.
 */
const maximumReads = 100;

/** Says whether imports lead from one module to another; what was found out holds for one period of freshness. */
export class ImportReach {
	readonly #reader: ModuleReader;
	readonly #access: ModuleAccess;
	/** The modules that each module imports, by its id. */
	readonly #imports = new Map<ModuleId, readonly ResolvedModule[]>();
	/** By where the way should lead, and where it begins. */
	readonly #verdicts = new Map<ModuleId, Verdicts>();

	constructor(parts: AccessParts) {
		this.#reader = parts.reader;
		this.#access = createModuleAccess(parts, undefined);
	}

	/** Whether a module is another one, or imports it, itself or through others; in doubt it does. */
	leadsTo(module: ResolvedModule, target: ModuleId): boolean {
		const verdicts = this.#verdicts.get(target) ?? new Map([[target, true]]);
		this.#verdicts.set(target, verdicts);
		return verdicts.get(module.id) ?? this.#search(module, target, verdicts);
	}

	/** Forgets what was found out. */
	clear(): void {
		this.#imports.clear();
		this.#verdicts.clear();
	}

	/** Where the way leads there, that holds for each module on it; where none does, for every module that was seen. */
	#search(first: ResolvedModule, target: ModuleId, verdicts: Verdicts): boolean {
		const most = this.#imports.size + maximumReads;
		const steps = new Map<ModuleId, Step>([[first.id, { module: first, from: undefined }]]);
		// A map that grows while it is walked is a queue.
		for (const step of steps.values()) {
			const { module } = step;
			const verdict = verdicts.get(module.id) ?? judgeEnd(module, target);
			if (verdict === true) {
				return markWay(step, verdicts);
			}
			if (this.#imports.size >= most) {
				return true;
			}
			const imports = verdict === false ? [] : this.#readImports(module);
			imports.forEach(next => steps.set(next.id, steps.get(next.id) ?? { module: next, from: step }));
		}
		steps.forEach((_, id) => verdicts.set(id, false));
		return false;
	}

	#readImports(module: ResolvedModule): readonly ResolvedModule[] {
		const known =
			this.#imports.get(module.id) ??
			this.#collectMentions(module).map(specifier => this.#access.follow(specifier, module));
		this.#imports.set(module.id, known);
		return known;
	}

	/** What a module is built on stands in its text, and what it gives out in the declarations beside it. */
	#collectMentions(module: ResolvedModule): string[] {
		const { file = '' } = module;
		const sketches = [this.#access.sketch(module), this.#reader.sketch(file)];
		return [...new Set(sketches.flatMap(({ mentions }) => mentions))];
	}
}

type Verdicts = Map<ModuleId, boolean>;

/** A module on the way, and how the way got there. */
interface Step {
	readonly module: ResolvedModule;
	readonly from: Step | undefined;
}

function markWay(last: Step, verdicts: Verdicts): true {
	for (let step: Step | undefined = last; step !== undefined; step = step.from) {
		verdicts.set(step.module.id, true);
	}
	return true;
}

/** The verdict about a module that is not looked into: a package may import any other, and nothing of the project. */
function judgeEnd({ id, file }: ResolvedModule, target: ModuleId): boolean | undefined {
	if (isOfPackage(id)) {
		return isOfPackage(target);
	}
	return file === undefined ? false : undefined;
}

function isOfPackage(id: ModuleId): boolean {
	return id.startsWith('npm:');
}
