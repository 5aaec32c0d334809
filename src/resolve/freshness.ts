/** Says when what was read from the disk may be out of date. */
export interface Freshness {
	/** Whether a new period is due; the asking itself counts as work. */
	isStale(): boolean;
	/** Starts a new period. */
	renew(): void;
}

/** How long a period lasts, in milliseconds. */
export interface Period {
	/** The longest pause within a period: while nobody works, somebody else may change files. */
	readonly pause: number;
	/** The longest period, however busy. */
	readonly maximum: number;
}

let ended = 0;

const linted = new Set<string>();

/**
 * Says that a file is linted. One that comes again was edited, or belongs to another run: what was read for the last one may
 * be out of date, so every period ends.
 */
export function beginTurn(filename: string): void {
	if (linted.has(filename)) {
		linted.clear();
		ended += 1;
	}
	linted.add(filename);
}

/** A freshness whose first period begins now; it lasts ten seconds, or until work has paused for 200 ms, or it is ended. */
export function createFreshness({ pause, maximum }: Period = { pause: 200, maximum: 10_000 }): Freshness {
	let since = performance.now();
	let last = since;
	let seen = ended;
	return {
		isStale() {
			const now = performance.now();
			const isPaused = now - last > pause;
			last = now;
			return isPaused || seen !== ended || now - since > maximum;
		},
		renew() {
			since = performance.now();
			last = since;
			seen = ended;
		},
	};
}
