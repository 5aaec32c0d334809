import createLogger, { type Logger } from '@/utils/logger';

let log: Logger | undefined;

export function raiseAlert(title: string, cause?: unknown): void {
	log ??= createLogger('alerts', 'error');
	log.error(title, cause);
}
