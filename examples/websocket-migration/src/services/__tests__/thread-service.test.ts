import { expect, it, vi } from 'vitest';

import { createWebSocketManager } from '@/services/websocket/manager';

import { openThreadFor } from '../thread-service';

vi.mock('@/services/websocket/manager', async importOriginal => ({
	...(await importOriginal<typeof import('@/services/websocket/manager')>()),
	createWebSocketManager: vi.fn(() => ({ send: () => 3 })),
}));

it('tells the connections of the user about the new thread', () => {
	const disconnectUser = vi.fn();

	const reached = openThreadFor('u1', 'g7', { disconnectUser } as never);

	expect(reached).toBe(3);
	expect(disconnectUser).toHaveBeenCalledWith('g7', 'guest-g7');
	expect(createWebSocketManager).toHaveBeenCalledWith({
		userId: 'u1',
		threadId: 'thread-u1',
		runId: 'open',
	});
});
