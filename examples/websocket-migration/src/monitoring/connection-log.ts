import type { ConnectionInfo } from '../websocket-core/types';

import { describeClose } from '../services/websocket/utils';

const opened = new Map<string, ConnectionInfo>();

export function recordOpened(connection: ConnectionInfo): void {
	opened.set(connection.connectionId, connection);
}

/** Returns the line that the log shows for a closed connection. */
export function recordClosed(connectionId: string, code: number): string {
	const userId = opened.get(connectionId)?.userId ?? 'unknown';
	opened.delete(connectionId);
	return `${userId} left: ${describeClose(code)}`;
}
