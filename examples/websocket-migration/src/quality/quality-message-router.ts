import { MessageRouter, type WebSocketMessage } from '../websocket-core/canonical-imports';

type QualityCheck = (message: WebSocketMessage) => boolean;

/** Lets a message through to a router of its own once every check is passed. */
export class QualityMessageRouter {
	readonly router = new MessageRouter();

	constructor(readonly checks: readonly QualityCheck[]) {}

	async dispatch(message: WebSocketMessage, websocket: WebSocket): Promise<boolean> {
		return this.checks.every(isPassed => isPassed(message)) && this.router.routeMessage(websocket, message);
	}
}
