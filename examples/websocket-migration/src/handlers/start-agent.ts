import { runQuestion } from '../agents/execution-engine';
import { StartAgentHandler as StartHandler } from '../services/websocket/message-handler';

export function createStartHandler(websocket: WebSocket): StartHandler {
	return new StartHandler(async (userId, agent) => {
		await runQuestion(userId, `Ask ${agent}`, websocket);
	});
}
