/** What tells one state of a path from every other. */
export interface Stamp {
	/** Equal for equal states. */
	readonly mark: string;
	/** Time of the last change of any kind, in milliseconds. */
	readonly changedMs: number;
}

/** To look at more paths again takes longer than to find out anew what a file is about. */
const maximumPaths = 500;

/** A disk may tell times apart no finer than this, in milliseconds: a second change may not show. */
const coarseness = 2000;

/** By path; undefined where there was nothing. */
const stamps = new Map<string, Stamp | undefined>();

/** Whether something was found out that no stamp speaks of. */
let isDoubtful = false;

/** Notes what the disk said about a path, which is read where that is not noted yet. */
export function witness(path: string, read: () => Stamp | undefined): void {
	if (stamps.size > maximumPaths || stamps.has(path)) {
		return;
	}
	const stamp = read();
	stamps.set(path, stamp);
	isDoubtful ||= stamp !== undefined && Date.now() - stamp.changedMs < coarseness;
}

/** Notes that something was found out, and nobody can tell what it depends on. */
export function doubt(): void {
	isDoubtful = true;
}

/** Whether the disk says of every path what it said before; in doubt it does not. */
export function areWitnessesRight(read: (path: string) => Stamp | undefined): boolean {
	return (
		!isDoubtful &&
		stamps.size <= maximumPaths &&
		[...stamps].every(([path, stamp]) => read(path)?.mark === stamp?.mark)
	);
}

/** Forgets what was noted. */
export function forgetWitnesses(): void {
	stamps.clear();
	isDoubtful = false;
}
