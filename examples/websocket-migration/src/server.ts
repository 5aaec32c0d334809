import './services/websocket/manager';
import createLogger from './utils/logger';
import { registerHandlers } from './handlers/register-handlers';
import { loadLegacyManager } from './realtime/lazy-manager';
import { reportExports } from './monitoring/metrics';
import { routes } from './routes';
import { Router } from './http/router';

const log = createLogger('server');

export async function startServer(): Promise<Router> {
	registerHandlers();
	const router = new Router();
	for (const { path, handler } of routes) {
		router.add(path, handler);
	}
	const manager = await loadLegacyManager();
	log.info(
		`legacy manager loaded: ${typeof manager.createWebSocketManager}, ${reportExports().length} exports`,
	);
	return router;
}
