type LegacyManagerModule = typeof import('../services/websocket/manager');

/** Loads the legacy manager on first use. */
export async function loadLegacyManager(): Promise<LegacyManagerModule> {
	return import('../services/websocket/manager');
}

/**
 * Names the user whom a context belongs to.
 *
 * @param {import('../services/websocket/manager').UserContext} context
 */
export function nameOwner(context: import('../services/websocket/manager').UserContext): string {
	return `${context.userId}/${context.threadId}`;
}
