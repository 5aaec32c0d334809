import { beforeEach, expect, it, vi } from 'vitest';

import { messageRouter } from '@/websocket-core/canonical-imports';

import { acceptConnection } from '../websocket-route';

vi.mock('@/websocket-core/canonical-imports', async importOriginal => ({
	...(await importOriginal<typeof import('@/websocket-core/canonical-imports')>()),
	messageRouter: { routeMessage: vi.fn() },
	StartAgentHandler: vi.fn(),
}));

let websocket: WebSocket;

beforeEach(() => {
	vi.clearAllMocks();
	websocket = { send: vi.fn(), close: vi.fn(), readyState: 1, onmessage: null } as unknown as WebSocket;
});

it('routes the messages of an accepted connection', () => {
	expect(acceptConnection(websocket, 'u1', 'c1')).toBe(true);

	websocket.onmessage?.({ data: '{"type":"chat","userId":"u1"}' } as MessageEvent);

	expect(messageRouter.routeMessage).toHaveBeenCalledWith(websocket, {
		type: 'chat',
		userId: 'u1',
		payload: {},
	});
});
