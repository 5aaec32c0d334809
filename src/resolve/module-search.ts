import type { ModuleId, ResolvedModule } from './module-id.js';

import { countTurns } from './freshness.js';

/** What is looked for among modules. */
export interface ModuleQuest {
	/** Equal for quests that say the same of every module. */
	readonly key: unknown;
	/** Whether the module is meant; undefined where it is not, but may lead on to one that is. */
	judge(module: ResolvedModule): boolean | undefined;
}

/**
 * How many modules may be read for each file that is linted: where one is edited, nobody waits for a whole project. Where
 * many are linted, each goes on from what those before it have read.
 */
const readsPerFile = 10;

/** Searches modules by where they lead to; what was found out holds until it is told to forget. */
export class ModuleSearch {
	readonly #collectNext: (module: ResolvedModule) => readonly ResolvedModule[];
	/** Where each module leads to, by its id. */
	readonly #next = new Map<ModuleId, readonly ResolvedModule[]>();
	/** By the key of the quest. */
	readonly #verdicts = new Map<unknown, Verdicts>();

	constructor(collectNext: (module: ResolvedModule) => readonly ResolvedModule[]) {
		this.#collectNext = collectNext;
	}

	/** Whether a module is meant, or leads to one that is, itself or through others; in doubt it does. */
	leadsTo(module: ResolvedModule, quest: ModuleQuest): boolean {
		const verdicts = this.#verdicts.get(quest.key) ?? new Map<ModuleId, boolean>();
		this.#verdicts.set(quest.key, verdicts);
		return verdicts.get(module.id) ?? this.#search(module, quest, verdicts);
	}

	/** Forgets what was found out. */
	clear(): void {
		this.#next.clear();
		this.#verdicts.clear();
	}

	/** Where the way leads there, that holds for each module on it; where none does, for every module that was seen. */
	#search(first: ResolvedModule, quest: ModuleQuest, verdicts: Verdicts): boolean {
		const most = readsPerFile * Math.max(0, countTurns() - 1);
		const steps = new Map<ModuleId, Step>([[first.id, { module: first, from: undefined }]]);
		// A map that grows while it is walked is a queue.
		for (const step of steps.values()) {
			const { module } = step;
			const verdict = verdicts.get(module.id) ?? quest.judge(module);
			if (verdict === true) {
				return markWay(step, verdicts);
			}
			if (verdict === undefined && this.#next.size >= most && !this.#next.has(module.id)) {
				return true;
			}
			const next = verdict === false ? [] : this.#readNext(module);
			next.forEach(each => steps.set(each.id, steps.get(each.id) ?? { module: each, from: step }));
		}
		steps.forEach((_, id) => verdicts.set(id, false));
		return false;
	}

	#readNext(module: ResolvedModule): readonly ResolvedModule[] {
		const next = this.#next.get(module.id) ?? this.#collectNext(module);
		this.#next.set(module.id, next);
		return next;
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
