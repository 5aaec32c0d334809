import { AgentEventType, type EventName } from '@/services/events/event-types';
import type { UserWebSocketManager } from '@/websocket-core/canonical-imports';

/** Reports agent events to the old client. It never learned about tools. */
export class AgentEventBridge {
	constructor(readonly manager: UserWebSocketManager) {}

	agentStarted(agent: string): void {
		this.emit(AgentEventType.AGENT_STARTED, { agent });
	}

	agentThinking(thought: string): void {
		this.emit('agent_thinking', { thought });
	}

	agentCompleted(answer: string): void {
		this.emit('agent_completed', { answer });
	}

	emit(event: EventName, data: Record<string, unknown>): void {
		this.manager.send(event, { type: event, data });
	}
}
