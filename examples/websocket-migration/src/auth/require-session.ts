import { createUserContext, readSession } from './session';
import { MissingUserContextError } from '../websocket-core/canonical-imports';

export function requireSession(token: string) {
	const session = readSession(token);
	if (session === undefined) {
		throw new MissingUserContextError('requireSession');
	}
	return { session, context: createUserContext(session.userId, `thread-${session.userId}`, token) };
}
