import { WebSocketManager as LegacyManager } from '@/services/websocket/manager';
import { createDefensiveUserContext, createWebSocketManager } from '@/websocket-core/canonical-imports';

/** Offers both managers behind one face, so that callers need not know which one they have. */
export class UnifiedWebSocketManager {
	readonly #legacy = new LegacyManager();

	send(userId: string, event: string, data: Record<string, unknown>): number {
		const reached = createWebSocketManager(createDefensiveUserContext(userId)).send(event, data);
		return reached > 0 ? reached : this.#legacy.sendToUser(userId, event, data);
	}
}
