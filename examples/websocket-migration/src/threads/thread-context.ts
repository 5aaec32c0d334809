import type { UserExecutionContext } from '../websocket-core/canonical-imports';

/** Written again because nobody knew of the first one. It has swapped two of the ids. */
export function createUserContext(userId: string, runId: string, threadId: string): UserExecutionContext {
	return { userId, runId, threadId };
}
