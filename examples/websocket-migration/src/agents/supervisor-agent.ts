import createManager from '@/services/websocket/manager';
import { createUserEventEmitter, type UserEventEmitter } from '@/websocket-core/canonical-imports';

import { BaseAgent } from './base-agent';
import { ResearchAgent } from './research-agent';

export class SupervisorAgent extends BaseAgent {
	readonly name = 'supervisor';

	async answer(question: string, events: UserEventEmitter): Promise<string> {
		events.agentThinking(`Who knows about "${question}"?`);
		const research = new ResearchAgent({ ...this.context, runId: `${this.context.runId}.1` });
		return research.run(question, createUserEventEmitter(createManager(research.context)));
	}
}
