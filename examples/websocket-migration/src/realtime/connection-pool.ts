import { WebSocketManager } from '../websocket-core/manager';

/** One manager for everybody who is not signed in, shared by all of them. */
export const guestManager = new WebSocketManager({ userId: 'guest', threadId: 'lobby', runId: 'lobby' });

const managers: WebSocketManager[] = [];

export function takeManager(): WebSocketManager {
	return managers.pop() ?? guestManager;
}

export function returnManager(manager: WebSocketManager): void {
	managers.push(manager);
}
