import { createContext, openUserConnections, retryDelay, type UserConnections } from '../services/websocket';

/** Opens the connections of a user, and says how long a client should wait if that fails. */
export function openSession(userId: string): { connections: UserConnections; retryAfter: number } {
	return { connections: openUserConnections(createContext(userId)), retryAfter: retryDelay(1) };
}
