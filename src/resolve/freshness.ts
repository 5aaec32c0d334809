/** Says when what was read from the disk may be out of date. */
export interface Freshness {
	/** Whether about 200 ms have passed since the last renewal. */
	isStale(): boolean;
	/** Starts a new period. */
	renew(): void;
}

/** A freshness whose first period begins now; a period lasts about 200 ms unless another length is given. */
export function createFreshness(maximumAge = 200): Freshness {
	let since = performance.now();
	return {
		isStale: () => performance.now() - since > maximumAge,
		renew: () => {
			since = performance.now();
		},
	};
}
