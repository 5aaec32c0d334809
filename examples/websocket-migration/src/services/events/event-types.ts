export const AgentEventType = {
	AGENT_STARTED: 'agent_started',
	AGENT_THINKING: 'agent_thinking',
	TOOL_EXECUTING: 'tool_executing',
	TOOL_COMPLETED: 'tool_completed',
	AGENT_COMPLETED: 'agent_completed',
} as const;

export type EventName = (typeof AgentEventType)[keyof typeof AgentEventType];

export function isKnownEvent(name: string): name is EventName {
	return Object.values<string>(AgentEventType).includes(name);
}

/** Progress in percent; the client computes it from the events now. */
export function progressOf(event: EventName): number {
	return (Object.values(AgentEventType).indexOf(event) + 1) * 20;
}
