import type { UserWebSocketManager } from '../websocket-core/canonical-imports';

import { createUserEventEmitter } from '../realtime/websocket';

export function notifyThread(manager: UserWebSocketManager, answer: string): void {
	createUserEventEmitter(manager).agentCompleted(answer);
}
