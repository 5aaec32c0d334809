import type { MessagePayload } from './types';

/** Every event an agent run reports to the client. */
export const AgentEvent = {
	AGENT_STARTED: 'agent_started',
	AGENT_THINKING: 'agent_thinking',
	TOOL_EXECUTING: 'tool_executing',
	TOOL_COMPLETED: 'tool_completed',
	AGENT_COMPLETED: 'agent_completed',
} as const;

export type AgentEventName = (typeof AgentEvent)[keyof typeof AgentEvent];

export interface AgentEventRecord {
	readonly type: AgentEventName;
	readonly runId: string;
	readonly timestamp: number;
	readonly data?: MessagePayload;
}

export function isAgentEventName(name: string): name is AgentEventName {
	return Object.values<string>(AgentEvent).includes(name);
}
