/** How far a machine may go: a fix on its own, a suggestion to a person, or only the report. */
export type Tier = 'fix' | 'suggest' | 'report';

const fromWeakest: readonly Tier[] = ['report', 'suggest', 'fix'];

/** Returns how far a machine may go with all of them together: no further than with the weakest. */
export function readWeakestTier(limited: readonly { readonly tier: Tier }[]): Tier {
	return fromWeakest.find(tier => limited.some(limit => limit.tier === tier)) ?? 'fix';
}
