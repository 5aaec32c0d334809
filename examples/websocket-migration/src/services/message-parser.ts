import {
	type IncomingMessage,
	parseIncomingMessage,
} from '../services/websocket/../websocket/message-handler';

/** Returns the messages in a batch, one frame a line; lines that are no message are left out. */
export function parseBatch(batch: string): IncomingMessage[] {
	return batch.split('\n').flatMap(line => parseIncomingMessage(line) ?? []);
}
