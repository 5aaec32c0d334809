import type { UserExecutionContext } from './types';

import { MissingUserContextError } from './errors';

export function createUserContext(userId: string, threadId: string, runId: string): UserExecutionContext {
	return { userId, threadId, runId };
}

/** Creates a context for work that was started outside a thread, and refuses an empty user. */
export function createDefensiveUserContext(
	userId: string,
	runId = `run-${Date.now()}`,
): UserExecutionContext {
	if (userId.trim() === '') {
		throw new MissingUserContextError('createDefensiveUserContext');
	}
	return createUserContext(userId, `thread-${userId}`, runId);
}
