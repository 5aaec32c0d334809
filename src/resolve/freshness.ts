import { readStamp } from './host.js';
import { areWitnessesRight, forgetWitnesses } from './witnesses.js';

/** How many periods of freshness have ended. */
let ended = 0;

const linted = new Set<string>();

/** The longest pause within a period, in milliseconds: while nobody works, somebody else may change files. */
const longestPause = 200;

/** The longest period, in milliseconds: who lints for minutes may change files meanwhile. */
const longestPeriod = 60_000;

/** When the last turn began, in milliseconds. */
let turn = 0;

/** When the period began, in milliseconds. */
let since = 0;

/** How long the thread had nothing to do, in milliseconds, when that was looked up last. */
let idle = 0;

/** The period of freshness: what was read from the disk in another one may be out of date. */
export function currentPeriod(): number {
	return ended;
}

/**
 * Says that a file is linted. After a pause, and where a file comes again, since it was edited or belongs to another run, what
 * was read before may be out of date: the period ends, unless the disk says the same as before. Work of others, such as a
 * parser that is slow, is no pause.
 */
export function beginTurn(filename: string): void {
	const isPaused = hasPaused();
	const isInterrupted = isPaused || linted.has(filename);
	if (turn - since > longestPeriod || (isInterrupted && !areWitnessesRight(readStamp))) {
		linted.clear();
		forgetWitnesses();
		ended += 1;
		since = turn;
	}
	linted.add(filename);
}

/** How many files were linted since the period began. */
export function countTurns(): number {
	return linted.size;
}

function hasPaused(): boolean {
	const lastTurn = turn;
	turn = performance.now();
	if (turn - lastTurn <= longestPause) {
		return false;
	}
	const lastIdle = idle;
	({ idle } = performance.eventLoopUtilization());
	return idle - lastIdle > longestPause;
}
