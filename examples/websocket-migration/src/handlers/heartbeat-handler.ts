import type { MessageHandler, WebSocketMessage } from '@/websocket-core/canonical-imports';

export class HeartbeatHandler implements MessageHandler {
	canHandle(type: string): boolean {
		return type === 'ping';
	}

	handleMessage(websocket: WebSocket, message: WebSocketMessage): boolean {
		websocket.send(JSON.stringify({ type: 'pong', userId: message.userId }));
		return true;
	}
}
