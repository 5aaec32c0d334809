import { describe, expect, it } from 'vitest';

import { MissingUserContextError, WebSocketError } from '@/services/websocket/manager';

import { findAgent } from '../agent-registry';

describe('findAgent', () => {
	it('creates an agent for the user', () => {
		const agent = findAgent('research', 'u1');

		expect(agent.name).toBe('research');
		expect(agent.context.userId).toBe('u1');
	});

	it('refuses an unknown agent', () => {
		expect(() => findAgent('oracle', 'u1')).toThrow(WebSocketError);
	});

	it('refuses an empty user', () => {
		expect(() => findAgent('research', ' ')).toThrow(MissingUserContextError);
	});
});
