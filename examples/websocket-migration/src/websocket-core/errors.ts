export class WebSocketError extends Error {
	override name = 'WebSocketError';
}

export class ConnectionLimitError extends WebSocketError {
	override name = 'ConnectionLimitError';

	constructor(
		readonly userId: string,
		readonly limit: number,
	) {
		super(`User ${userId} already has ${limit} open connections.`);
	}
}

export class MissingUserContextError extends WebSocketError {
	override name = 'MissingUserContextError';

	constructor(readonly operation: string) {
		super(`${operation} needs a user.`);
	}
}
