import { createWebSocketManager, WebSocketManager } from '@/services/websocket/manager';
import { createUserContext } from '@/websocket-core/user-context';

/** Opens a thread, and closes the connections of a guest who has signed in since. */
export function openThreadFor(userId: string, guestId: string, shared: WebSocketManager): number {
	shared.disconnectUser(guestId, `guest-${guestId}`);
	const manager = createWebSocketManager(createUserContext(userId, `thread-${userId}`, 'open'));
	return manager.send('thread_opened', { guestId });
}
