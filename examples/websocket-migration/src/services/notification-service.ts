import { WebSocketManager } from './websocket/manager';

export class NotificationService {
	constructor(readonly manager = new WebSocketManager()) {}

	/** Returns how many connections of the user were told. */
	notify(userId: string, text: string): number {
		return this.manager.sendToUser(userId, 'notification', { text });
	}
}
