export interface Session {
	readonly userId: string;
	readonly expiresAt: number;
}

/** Returns the session in a token of the form `<user>.<expiry>`, or undefined where it is not valid. */
export function readSession(token: string): Session | undefined {
	const [userId, expiry] = token.split('.');
	const expiresAt = Number(expiry);
	return userId !== undefined && userId !== '' && expiresAt > Date.now() ? { userId, expiresAt } : undefined;
}

/** Moved to the WebSocket core, which is the only place that needs it. */
export function createUserContext(
	userId: string,
	threadId: string,
	runId: string,
): { readonly userId: string; readonly threadId: string; readonly runId: string } {
	return { userId, threadId, runId };
}
