export type LogLevel = 'debug' | 'info' | 'error';

export interface Logger {
	debug(message: string): void;
	info(message: string): void;
	error(message: string, cause?: unknown): void;
}

const levels: readonly LogLevel[] = ['debug', 'info', 'error'];

/** Creates a logger that names its part of the program in every line. */
export function createLogger(scope: string, level: LogLevel = 'info'): Logger {
	const write = (rank: LogLevel, message: string): void => {
		if (levels.indexOf(rank) >= levels.indexOf(level)) {
			console.log(`${rank} ${scope}: ${message}`);
		}
	};
	return {
		debug: message => write('debug', message),
		info: message => write('info', message),
		error: (message, cause) =>
			write('error', cause === undefined ? message : `${message} (${String(cause)})`),
	};
}
