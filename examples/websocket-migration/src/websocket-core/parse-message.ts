import type { WebSocketMessage } from './types';

/** Returns the message in a frame, or undefined where the frame is none. */
export function parseMessage(frame: string): WebSocketMessage | undefined {
	try {
		const message: Partial<WebSocketMessage> | null = JSON.parse(frame);
		return message !== null && typeof message.type === 'string' && typeof message.userId === 'string'
			? { type: message.type, userId: message.userId, payload: message.payload ?? {} }
			: undefined;
	} catch {
		return undefined;
	}
}
