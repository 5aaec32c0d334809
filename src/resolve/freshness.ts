/** Says when what was read from the disk may be out of date. */
export interface Freshness {
	/** Whether a new period is due. */
	isStale(): boolean;
	/** Starts a new period. */
	renew(): void;
}

let ended = 0;

const linted = new Set<string>();

/** The longest pause within a period, in milliseconds: while nobody works, somebody else may change files. */
const longestPause = 200;

/** When the last turn began, in milliseconds. */
let turn = 0;

/** How long the thread had nothing to do, in milliseconds, when that was looked up last. */
let idle = 0;

/**
 * Says that a file is linted. After a pause, and where a file comes again, since it was edited or belongs to another run, what
 * was read before may be out of date: every period ends. Work of others, such as a parser that is slow, is no pause.
 */
export function beginTurn(filename: string): void {
	if (linted.has(filename) || hasPaused()) {
		linted.clear();
		ended += 1;
	}
	linted.add(filename);
}

/** How many files were linted since every period ended last. */
export function countTurns(): number {
	return linted.size;
}

function hasPaused(): boolean {
	const [lastTurn, lastIdle] = [turn, idle];
	turn = performance.now();
	if (turn - lastTurn <= longestPause) {
		return false;
	}
	({ idle } = performance.eventLoopUtilization());
	return idle - lastIdle > longestPause;
}

/** The longest period, in milliseconds: who lints for minutes may change files meanwhile. */
const longestPeriod = 60_000;

/** A freshness whose first period begins now. */
export function createFreshness(): Freshness {
	let since = performance.now();
	let seen = ended;
	return {
		isStale: () => seen !== ended || performance.now() - since > longestPeriod,
		renew() {
			since = performance.now();
			seen = ended;
		},
	};
}
