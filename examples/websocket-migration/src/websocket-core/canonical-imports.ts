// The one door to everything about WebSockets. New code imports from here and from nowhere else.
export { describeCloseCode, isNormalClosure, retryDelay } from './connection';
export { ConnectionLimitError, MissingUserContextError, WebSocketError } from './errors';
export { createUserEventEmitter, UserEventEmitter } from './event-emitter';
export { AgentEvent, isAgentEventName } from './events';
export type { AgentEventName, AgentEventRecord } from './events';
export {
	AgentRequestHandler,
	BaseMessageHandler,
	getMessageRouter,
	messageRouter,
	MessageRouter,
	UserMessageHandler,
} from './handlers';
export type { MessageHandler } from './handlers';
export { createWebSocketManager, WebSocketManager } from './manager';
export { parseMessage } from './parse-message';
export type {
	ConnectionInfo,
	MessagePayload,
	UserExecutionContext,
	UserWebSocketManager,
	WebSocketMessage,
} from './types';
export { createDefensiveUserContext, createUserContext } from './user-context';

// Still written in the legacy module; moves to ./types once the last legacy handler is gone.
export type { HandlerFailure } from '../services/websocket/message-handler';
