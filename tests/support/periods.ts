import { beginTurn } from '../../src/resolve/freshness.js';
import { doubt } from '../../src/resolve/witnesses.js';

/** Begins a new period of freshness, in which nothing is witnessed yet, with a turn of a file. */
export function startPeriod(filename: string): void {
	beginTurn(filename);
	doubt();
	beginTurn(filename);
}

/** Waits until a change shows in the time of a file: no disk tells times apart that are nearer. */
export function waitForClock(): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
}
