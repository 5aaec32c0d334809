import * as websocketManager from '../services/websocket/manager';

import type { BaseAgent } from './base-agent';
import { ResearchAgent } from './research-agent';
import { SupervisorAgent } from './supervisor-agent';

type AgentFactory = (context: websocketManager.UserContext) => BaseAgent;

const factories = new Map<string, AgentFactory>([
	['research', context => new ResearchAgent(context)],
	['supervisor', context => new SupervisorAgent(context)],
]);

export function findAgent(name: string, userId: string): BaseAgent {
	const create = factories.get(name);
	if (create === undefined) {
		throw new websocketManager.WebSocketError(`There is no agent '${name}'.`);
	}
	return create(websocketManager.createDefensiveUserContext(userId));
}
