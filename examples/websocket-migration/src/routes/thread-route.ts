import type { Request, Response } from '../http/router';

import { requireSession } from '../auth/require-session';
import { createWebSocketManager, type UserConnections } from '../services/websocket/manager';
import { createSummary } from '../threads/summary';

export function openThread(request: Request): Response {
	const { context } = requireSession(request.token);
	const connections: UserConnections = createWebSocketManager(context);
	const summary = createSummary(request.query['title'] ?? 'Untitled', request.query['text'] ?? '');
	connections.send('thread_opened', { threadId: context.threadId, slug: summary.slug });
	return { status: 201, body: JSON.stringify(summary) };
}
