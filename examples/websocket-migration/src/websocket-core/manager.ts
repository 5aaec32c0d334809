import type { ConnectionInfo, MessagePayload, UserExecutionContext, UserWebSocketManager } from './types';

import { recordClosed, recordOpened } from '../monitoring/connection-log';
import { ConnectionLimitError } from './errors';

const connectionLimit = 5;
const socketsByUser = new Map<string, Map<string, WebSocket>>();

/** The connections of one user. Constructed by `createWebSocketManager` only, one for each context. */
export class WebSocketManager implements UserWebSocketManager {
	readonly #sockets: Map<string, WebSocket>;

	constructor(readonly context: UserExecutionContext) {
		this.#sockets = findSockets(context.userId);
	}

	attach(connectionId: string, websocket: WebSocket): ConnectionInfo {
		const { userId } = this.context;
		if (this.#sockets.size >= connectionLimit) {
			throw new ConnectionLimitError(userId, connectionLimit);
		}
		this.#sockets.set(connectionId, websocket);
		const connection = { connectionId, userId, openedAt: Date.now() };
		recordOpened(connection);
		return connection;
	}

	detach(connectionId: string): void {
		if (this.#sockets.delete(connectionId)) {
			recordClosed(connectionId, 1000);
		}
	}

	send(event: string, data: MessagePayload): number {
		const frame = JSON.stringify({ type: event, userId: this.context.userId, payload: data });
		for (const websocket of this.#sockets.values()) {
			websocket.send(frame);
		}
		return this.#sockets.size;
	}
}

export function createWebSocketManager(context: UserExecutionContext): UserWebSocketManager {
	return new WebSocketManager(context);
}

function findSockets(userId: string): Map<string, WebSocket> {
	const sockets = socketsByUser.get(userId) ?? new Map<string, WebSocket>();
	socketsByUser.set(userId, sockets);
	return sockets;
}
