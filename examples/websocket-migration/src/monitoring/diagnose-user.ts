import { broadcastToAll, ConnectionLimitError } from '../services/websocket/manager';
import { createDefensiveUserContext as createWebSocketManager } from '../websocket-core/canonical-imports';

/** Sends a test frame to a user, and returns whom it went to. */
export function diagnoseUser(userId: string): string {
	const manager = createWebSocketManager(userId);
	try {
		broadcastToAll([manager.userId], 'diagnosis', { runId: manager.runId });
	} catch (error) {
		return error instanceof ConnectionLimitError ? `${userId} is at the limit` : String(error);
	}
	return manager.userId;
}
