const closeReasons = new Map([
	[1000, 'normal closure'],
	[1001, 'going away'],
	[1006, 'connection lost'],
	[1008, 'policy violation'],
	[1011, 'server error'],
]);

/** Returns the wait before a reconnect in milliseconds: it doubles, up to half a minute. */
export function retryDelay(attempt: number): number {
	return Math.min(1000 * 2 ** attempt, 30_000);
}

export function describeCloseCode(code: number): string {
	return closeReasons.get(code) ?? `code ${code}`;
}

export function isNormalClosure(code: number): boolean {
	return code === 1000 || code === 1001;
}
