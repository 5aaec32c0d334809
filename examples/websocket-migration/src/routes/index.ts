import type { RouteHandler } from '../http/router';

import { health } from './health';
import { openThread } from './thread-route';

export { acceptConnection } from './websocket-route';

export const routes: readonly { readonly path: string; readonly handler: RouteHandler }[] = [
	{ path: '/health', handler: health },
	{ path: '/threads', handler: openThread },
];
