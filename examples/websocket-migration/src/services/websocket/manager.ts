import { describeClose } from './utils';

export type MessagePayload = Record<string, unknown>;

export interface UserContext {
	readonly userId: string;
	readonly threadId: string;
	readonly runId: string;
}

export interface ConnectionInfo {
	readonly connectionId: string;
	readonly userId: string;
	readonly openedAt: number;
}

export interface UserConnections {
	readonly context: UserContext;
	attach(connectionId: string, websocket: WebSocket): ConnectionInfo;
	detach(connectionId: string): void;
	send(event: string, data: MessagePayload): number;
}

export class WebSocketError extends Error {
	override name = 'WebSocketError';
}

export class ConnectionLimitError extends WebSocketError {
	override name = 'ConnectionLimitError';

	constructor(
		readonly userId: string,
		readonly limit: number,
	) {
		super(`User ${userId} already has ${limit} open connections.`);
	}
}

export class MissingUserContextError extends WebSocketError {
	override name = 'MissingUserContextError';

	constructor(readonly operation: string) {
		super(`${operation} needs a user.`);
	}
}

/** The connections of every user in one place, which is why it has to go. */
export class WebSocketManager {
	readonly #sockets = new Map<string, Map<string, WebSocket>>();

	connectUser(userId: string, connectionId: string, websocket: WebSocket): ConnectionInfo {
		const sockets = this.#sockets.get(userId) ?? new Map<string, WebSocket>();
		if (sockets.size >= 5) {
			throw new ConnectionLimitError(userId, 5);
		}
		this.#sockets.set(userId, sockets.set(connectionId, websocket));
		return { connectionId, userId, openedAt: Date.now() };
	}

	disconnectUser(userId: string, connectionId: string, code = 1000): void {
		this.#sockets.get(userId)?.get(connectionId)?.close(code, describeClose(code));
		this.#sockets.get(userId)?.delete(connectionId);
	}

	sendToUser(userId: string, event: string, data: MessagePayload): number {
		const sockets = this.#sockets.get(userId);
		for (const websocket of sockets?.values() ?? []) {
			websocket.send(JSON.stringify({ type: event, userId, payload: data }));
		}
		return sockets?.size ?? 0;
	}

	disconnectAll(): void {
		for (const [userId, sockets] of this.#sockets) {
			for (const connectionId of sockets.keys()) {
				this.disconnectUser(userId, connectionId, 1001);
			}
		}
	}
}

const sharedManager = new WebSocketManager();

export function broadcastToAll(userIds: readonly string[], event: string, data: MessagePayload): void {
	for (const userId of userIds) {
		sharedManager.sendToUser(userId, event, data);
	}
}

export function createDefensiveUserContext(userId: string, runId = `run-${Date.now()}`): UserContext {
	if (userId.trim() === '') {
		throw new MissingUserContextError('createDefensiveUserContext');
	}
	return { userId, threadId: `thread-${userId}`, runId };
}

export function createWebSocketManager(context: UserContext): UserConnections {
	const { userId } = context;
	return {
		context,
		attach: (connectionId, websocket) => sharedManager.connectUser(userId, connectionId, websocket),
		detach: connectionId => sharedManager.disconnectUser(userId, connectionId),
		send: (event, data) => sharedManager.sendToUser(userId, event, data),
	};
}

export default createWebSocketManager;

globalThis.addEventListener?.('beforeunload', () => sharedManager.disconnectAll());
