import {
	AgentRequestHandler,
	getMessageRouter,
	UserMessageHandler,
} from '../websocket-core/canonical-imports';

import { HeartbeatHandler } from './heartbeat-handler';
import { PresenceHandler } from './presence-handler';
import { TypingHandler } from './typing-handler';

/** Registers every handler that has moved. */
export function registerHandlers(): void {
	const router = getMessageRouter();
	router.addHandlerFor('ping', new HeartbeatHandler());
	router.addHandler(new UserMessageHandler());
	router.addHandler(new AgentRequestHandler());
	router.addHandler(new PresenceHandler());
	router.addHandler(new TypingHandler());
	router.addHandlerFor('ping', new PresenceHandler());
}
