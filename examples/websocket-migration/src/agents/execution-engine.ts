import {
	createDefensiveUserContext as createContext,
	createWebSocketManager,
	type ConnectionInfo,
	MissingUserContextError,
} from '../services/websocket/manager';
import { createUserEventEmitter, UserEventEmitter } from '../websocket-core/canonical-imports';

import { findAgent } from './agent-registry';

export interface Run {
	readonly connection: ConnectionInfo;
	readonly answer: string;
}

/** Runs one question of one user from start to end. */
export async function runQuestion(userId: string, question: string, websocket: WebSocket): Promise<Run> {
	const context = createContext(userId);
	const manager = createWebSocketManager(context);
	const connection = manager.attach(context.runId, websocket);
	const events: UserEventEmitter = createUserEventEmitter(manager);
	try {
		return { connection, answer: await findAgent('supervisor', userId).run(question, events) };
	} finally {
		manager.detach(connection.connectionId);
	}
}

export function isUserMissing(error: unknown): boolean {
	return error instanceof MissingUserContextError;
}
