export type Level = 'debug' | 'info' | 'error';

export interface Logger {
	debug(message: string): void;
	info(message: string): void;
	error(message: string, cause?: unknown): void;
}

const ranks: Record<Level, number> = { debug: 0, info: 1, error: 2 };

export default function createLogger(scope: string, level: Level = 'info'): Logger {
	function write(rank: Level, message: string) {
		if (ranks[rank] >= ranks[level]) {
			console.log(rank + ' ' + scope + ': ' + message);
		}
	}
	return {
		debug: message => write('debug', message),
		info: message => write('info', message),
		error: (message, cause) =>
			write('error', cause === undefined ? message : `${message} (${String(cause)})`),
	};
}
