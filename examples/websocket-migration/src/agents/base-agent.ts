import type { UserContext } from '../services/websocket/manager';
import type { UserEventEmitter } from '../websocket-core/canonical-imports';

export abstract class BaseAgent {
	abstract readonly name: string;

	constructor(readonly context: UserContext) {}

	abstract answer(question: string, events: UserEventEmitter): Promise<string>;

	/** Answers a question and reports the start and the end of the run. */
	async run(question: string, events: UserEventEmitter): Promise<string> {
		events.agentStarted(this.name);
		const answer = await this.answer(question, events);
		events.agentCompleted(answer);
		return answer;
	}
}
