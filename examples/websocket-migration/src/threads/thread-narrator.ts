/** Writes down what an agent does: the event emitter once more, under another name. */
export class ThreadNarrator {
	readonly #lines: string[] = [];

	agentStarted(agent: string): void {
		this.#lines.push(`${agent} started`);
	}

	agentThinking(thought: string): void {
		this.#lines.push(thought);
	}

	toolExecuting(tool: string): void {
		this.#lines.push(`${tool} runs`);
	}

	toolCompleted(tool: string): void {
		this.#lines.push(`${tool} is done`);
	}

	agentCompleted(answer: string): void {
		this.#lines.push(answer);
	}
}
