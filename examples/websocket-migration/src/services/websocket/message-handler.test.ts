import { describe, expect, it, vi } from 'vitest';

import MessageHandlerService, { parseIncomingMessage, UserMessageHandler } from './message-handler';

describe('MessageHandlerService', () => {
	it('hands a message to the handler of its type', async () => {
		const deliver = vi.fn();
		const service = new MessageHandlerService();
		service.registerHandler(new UserMessageHandler(deliver));

		await service.handleMessage('u1', { type: 'user_message', userId: 'u1', payload: { text: 'hello' } });

		expect(deliver).toHaveBeenCalledWith('u1', 'hello');
	});

	it('refuses a frame that is no message', () => {
		expect(parseIncomingMessage('{')).toBeUndefined();
		expect(parseIncomingMessage('{"type":"chat"}')).toBeUndefined();
	});
});
