import { beforeEach, describe, expect, it, vi } from 'vitest';

import { NotificationService } from './notification-service';
import { ConnectionLimitError, WebSocketManager } from './websocket/manager';

vi.mock('./websocket/manager', () => ({
	ConnectionLimitError: class extends Error {},
	WebSocketManager: vi.fn(
		class {
			sendToUser = vi.fn().mockReturnValue(2);
		},
	),
}));

describe('NotificationService', () => {
	beforeEach(() => {
		vi.clearAllMocks();
	});

	it('tells every connection of the user', () => {
		const service = new NotificationService();

		expect(service.notify('u1', 'Your report is ready')).toBe(2);
		expect(WebSocketManager).toHaveBeenCalledOnce();
	});

	it('passes an error of the manager on', () => {
		const service = new NotificationService();
		vi.mocked(service.manager.sendToUser).mockImplementation(() => {
			throw new ConnectionLimitError('u1', 5);
		});

		expect(() => service.notify('u1', 'Too many')).toThrow(ConnectionLimitError);
	});
});
