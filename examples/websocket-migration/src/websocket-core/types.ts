/** What a client or an agent puts into a message. */
export type MessagePayload = Record<string, unknown>;

/** One frame, parsed. */
export interface WebSocketMessage {
	readonly type: string;
	readonly userId: string;
	readonly payload: MessagePayload;
}

/** Who a piece of work is done for. Nothing that belongs to one user may outlive it. */
export interface UserExecutionContext {
	readonly userId: string;
	readonly threadId: string;
	readonly runId: string;
}

export interface ConnectionInfo {
	readonly connectionId: string;
	readonly userId: string;
	readonly openedAt: number;
}

/** The connections of one user. */
export interface UserWebSocketManager {
	readonly context: UserExecutionContext;
	attach(connectionId: string, websocket: WebSocket): ConnectionInfo;
	detach(connectionId: string): void;
	/** Returns the number of connections that were reached. */
	send(event: string, data: MessagePayload): number;
}
