import { createLogger } from '@/shared/logging';
import { ConnectionLimitError, createWebSocketManager } from '@/services/websocket/manager';
import { messageRouter, parseMessage } from '@/websocket-core/canonical-imports';
import { createUserContext } from '@/websocket-core/user-context';

const log = createLogger('websocket-route');

/** Attaches a socket to its user. Returns false where the user has too many connections. */
export function acceptConnection(websocket: WebSocket, userId: string, connectionId: string): boolean {
	const manager = createWebSocketManager(createUserContext(userId, `thread-${userId}`, connectionId));
	try {
		manager.attach(connectionId, websocket);
	} catch (error) {
		if (error instanceof ConnectionLimitError) {
			log.error(`refused connection ${error.limit + 1} of ${error.userId}`);
			return false;
		}
		throw error;
	}
	websocket.onmessage = ({ data }) => {
		const message = parseMessage(String(data));
		if (message !== undefined) {
			void messageRouter.routeMessage(websocket, message);
		}
	};
	return true;
}
