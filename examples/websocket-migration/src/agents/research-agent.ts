import openConnections, { type UserContext } from '../services/websocket/manager';
import type { UserEventEmitter } from '../websocket-core/event-emitter';

import { BaseAgent } from './base-agent';

interface Source {
	readonly title: string;
	readonly url: string;
}

const library: readonly Source[] = [
	{ title: 'WebSocket close codes', url: 'https://www.rfc-editor.org/rfc/rfc6455#section-7.4' },
	{ title: 'Exponential backoff', url: 'https://en.wikipedia.org/wiki/Exponential_backoff' },
];

export class ResearchAgent extends BaseAgent {
	readonly name = 'research';

	async answer(question: string, events: UserEventEmitter): Promise<string> {
		events.toolExecuting('library');
		const found = library.filter(({ title }) => title.toLowerCase().includes(question.toLowerCase()));
		events.toolCompleted('library', found.length);
		announceSources(this.context, found);
		return found.map(({ url }) => url).join('\n');
	}
}

function announceSources(context: UserContext, sources: readonly Source[]): void {
	openConnections(context).send('sources', { count: sources.length });
}
