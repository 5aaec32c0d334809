// Support asks for the user and the limit, so the error class is part of this module's contract.
import {
	ConnectionLimitError, // carries both
	createWebSocketManager,
} from '../services/websocket/manager';
import type { LogLevel } from '../shared/logging';
import type { Level } from '../utils/logger';

import { createDefensiveUserContext } from '../websocket-core/canonical-imports';

const severity: Record<'soft' | 'hard', Level> = { soft: 'info', hard: 'error' };

export function notifyUsage(userId: string, kind: 'soft' | 'hard', used: number): LogLevel {
	try {
		createWebSocketManager(createDefensiveUserContext(userId)).send('usage', { kind, used });
	} catch (error) {
		if (!(error instanceof ConnectionLimitError)) {
			throw error;
		}
	}
	return severity[kind];
}
