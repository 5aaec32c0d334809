import { isNormalClosure, retryDelay } from '../services/websocket/utils';

/** Returns the waits of a client that lost its connection; none where it closed on purpose. */
export function planReconnects(code: number, attempts: number): number[] {
	return isNormalClosure(code) ? [] : Array.from({ length: attempts }, (_, attempt) => retryDelay(attempt));
}
