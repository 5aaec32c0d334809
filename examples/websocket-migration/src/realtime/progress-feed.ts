import type { EventName } from '../services/events/event-types';
import type { UserWebSocketManager } from '../websocket-core/canonical-imports';

interface ProgressRecord {
	readonly type: EventName;
	readonly [field: string]: unknown;
}

export function sendProgress(manager: UserWebSocketManager, event: string, record: ProgressRecord): void {
	manager.send(event, record);
}

/** Reports a tool that has just run. The second name lacks a letter, so no client ever saw that event. */
export function reportTool(manager: UserWebSocketManager, tool: string): void {
	const { runId } = manager.context;
	sendProgress(manager, 'tool_executing', { type: 'tool_executing', runId, timestamp: Date.now(), tool });
	sendProgress(manager, 'tool_complete', { type: 'tool_completed', tool });
}
