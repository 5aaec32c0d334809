import { isYoung } from './young.js';

/** What tells one state of a path from every other. */
export interface Stamp {
	/** Equal for equal states. */
	readonly mark: string;
	/** Time of the last change of any kind, in milliseconds. */
	readonly changedMs: number;
}

/** To look at more paths again takes longer than to find out anew what a file is about. */
const maximumPaths = 500;

/** What the disk said, by path; a stamp is undefined where there was nothing. No map once it would not tell everything. */
let stamps: Map<string, Stamp | undefined> | undefined = new Map();

/** Notes what the disk said about a path, which is read where that is not noted yet, and not where nobody will ask. */
export function witness(path: string, read: () => Stamp | undefined): void {
	if (stamps === undefined || stamps.has(path)) {
		return;
	}
	const stamp = read();
	stamps.set(path, stamp);
	if (stamps.size > maximumPaths || (stamp !== undefined && isYoung(stamp.changedMs))) {
		doubt();
	}
}

/** Whether notes are taken: nobody will ask for them any more after a doubt. */
export function isWitnessing(): boolean {
	return stamps !== undefined;
}

/** Notes that something was found out, and nobody can tell what it depends on. */
export function doubt(): void {
	stamps = undefined;
}

/** Whether the disk says of every path what it said before; in doubt it does not. */
export function areWitnessesRight(read: (path: string) => Stamp | undefined): boolean {
	return stamps !== undefined && [...stamps].every(([path, stamp]) => read(path)?.mark === stamp?.mark);
}

/** Forgets what was noted. */
export function forgetWitnesses(): void {
	stamps = new Map();
}
