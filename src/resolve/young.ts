/** A disk may tell times apart no finer than this, in milliseconds. */
const coarseness = 2000;

/** Whether a change, at a time in milliseconds, is so recent that another one may not show in the time. */
export function isYoung(changedMs: number): boolean {
	return Date.now() - changedMs <= coarseness;
}
