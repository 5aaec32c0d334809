import { createLogger } from '../shared/logging';
import { BaseMessageHandler } from '../websocket-core/canonical-imports';
import type { WebSocketMessage } from '@/websocket-core/canonical-imports';

const log = createLogger('presence');
const lastSeen = new Map<string, number>();

export class PresenceHandler extends BaseMessageHandler {
	constructor() {
		super(['presence']);
	}

	async handleMessage(_websocket: WebSocket, message: WebSocketMessage): Promise<boolean> {
		lastSeen.set(message.userId, Date.now());
		log.debug(`${message.userId} is here`);
		return true;
	}
}
