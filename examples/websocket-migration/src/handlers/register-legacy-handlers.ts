import type { HandlerFailure } from '../services/websocket/message-handler';
import {
	createHandlerSafely,
	MessageHandlerService,
	StopAgentHandler,
	ThreadHistoryHandler,
} from '../services/websocket/message-handler';

import { FeedbackHandler } from './feedback-handler';

/** Registers the handlers that have not moved yet. */
export function registerLegacyHandlers(onFailure: (failure: HandlerFailure) => void): MessageHandlerService {
	const service = new MessageHandlerService();
	for (const Handler of [StopAgentHandler, ThreadHistoryHandler, FeedbackHandler]) {
		const handler = createHandlerSafely(() => new Handler(), onFailure);
		if (handler !== undefined) {
			service.registerHandler(handler);
		}
	}
	return service;
}
