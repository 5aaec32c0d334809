import type { WebSocketMessage } from './types';

import { createLogger } from '../shared/logging';

const log = createLogger('websocket');

/** Answers one or more types of message. `false` means that the message was not for it. */
export interface MessageHandler {
	handleMessage(websocket: WebSocket, message: WebSocketMessage): boolean | Promise<boolean>;
	canHandle(type: string): boolean;
}

export class BaseMessageHandler implements MessageHandler {
	readonly supportedTypes: readonly string[];

	constructor(supportedTypes: readonly string[]) {
		this.supportedTypes = supportedTypes;
	}

	canHandle(type: string): boolean {
		return this.supportedTypes.includes(type);
	}

	handleMessage(websocket: WebSocket, message: WebSocketMessage): boolean | Promise<boolean> {
		log.info(`${message.type} received, ready state ${websocket.readyState}`);
		return true;
	}
}

export class UserMessageHandler extends BaseMessageHandler {
	constructor() {
		super(['user_message', 'chat']);
	}

	handleMessage(websocket: WebSocket, message: WebSocketMessage): boolean {
		const { text } = message.payload;
		if (typeof text !== 'string') {
			return false;
		}
		websocket.send(JSON.stringify({ type: 'ack', userId: message.userId }));
		return true;
	}
}

export class AgentRequestHandler extends BaseMessageHandler {
	constructor() {
		super(['start_agent', 'agent_request']);
	}

	handleMessage(websocket: WebSocket, message: WebSocketMessage): boolean {
		const { agent } = message.payload;
		if (typeof agent !== 'string') {
			return false;
		}
		websocket.send(JSON.stringify({ type: 'agent_accepted', userId: message.userId, agent }));
		return true;
	}
}

/** Hands a message to the first handler that can answer it. */
export class MessageRouter {
	readonly #handlers: MessageHandler[] = [];
	readonly #handlersByType = new Map<string, MessageHandler>();

	addHandler(handler: MessageHandler): void {
		this.#handlers.push(handler);
	}

	/** Gives one type of message a handler of its own, which comes before the others. */
	addHandlerFor(type: string, handler: MessageHandler): void {
		this.#handlersByType.set(type, handler);
	}

	async routeMessage(websocket: WebSocket, message: WebSocketMessage): Promise<boolean> {
		const handler =
			this.#handlersByType.get(message.type) ??
			this.#handlers.find(candidate => candidate.canHandle(message.type));
		return handler === undefined ? false : handler.handleMessage(websocket, message);
	}
}

/** The one router of the process. */
export const messageRouter = new MessageRouter();

export function getMessageRouter(): MessageRouter {
	return messageRouter;
}
