import { expect, it } from 'vitest';

import { retryDelay } from '../../services/websocket/utils/retry';
import { planReconnects } from '../reconnect';

it('waits longer each time', () => {
	expect(planReconnects(1006, 3)).toEqual([retryDelay(0), retryDelay(1), retryDelay(2)]);
});

it('does not come back after a normal closure', () => {
	expect(planReconnects(1000, 3)).toEqual([]);
});
