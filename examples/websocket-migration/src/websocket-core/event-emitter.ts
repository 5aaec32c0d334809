import type { AgentEventName, AgentEventRecord } from './events';
import type { MessagePayload, UserWebSocketManager } from './types';

import { AgentEvent } from './events';

/** Reports the events of one agent run to the user it runs for. */
export class UserEventEmitter {
	constructor(readonly manager: UserWebSocketManager) {}

	agentStarted(agent: string): void {
		this.emit(AgentEvent.AGENT_STARTED, { agent });
	}

	agentThinking(thought: string): void {
		this.emit(AgentEvent.AGENT_THINKING, { thought });
	}

	toolExecuting(tool: string): void {
		this.emit(AgentEvent.TOOL_EXECUTING, { tool });
	}

	toolCompleted(tool: string, result: unknown): void {
		this.emit(AgentEvent.TOOL_COMPLETED, { tool, result });
	}

	agentCompleted(answer: string): void {
		this.emit(AgentEvent.AGENT_COMPLETED, { answer });
	}

	emit(type: AgentEventName, data: MessagePayload): void {
		const record: AgentEventRecord = {
			type,
			runId: this.manager.context.runId,
			timestamp: Date.now(),
			data,
		};
		this.manager.send(record.type, { ...record });
	}
}

export function createUserEventEmitter(manager: UserWebSocketManager): UserEventEmitter {
	return new UserEventEmitter(manager);
}
