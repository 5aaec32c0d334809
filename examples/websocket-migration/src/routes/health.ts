import type { Response } from '../http/router';

import { AgentEvent } from '../websocket-core/canonical-imports';

export function health(): Response {
	return { status: 200, body: JSON.stringify({ ok: true, events: Object.values(AgentEvent) }) };
}
