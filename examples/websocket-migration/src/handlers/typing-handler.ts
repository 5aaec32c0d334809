import { createLogger } from '../shared/logging';
import { BaseMessageHandler, type MessagePayload } from '../websocket-core/canonical-imports';

const log = createLogger('typing');

/** Moved to the canonical base class, but still answers through the old method: every message is swallowed. */
export class TypingHandler extends BaseMessageHandler {
	constructor() {
		super(['typing']);
	}

	handle(payload: MessagePayload): void {
		log.debug(`someone types in ${String(payload['threadId'])}`);
	}
}
