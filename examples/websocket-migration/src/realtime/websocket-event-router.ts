import { type EventName, isKnownEvent, progressOf } from '../services/events/event-types';

type Listener = (event: EventName, progress: number) => void;

/** Routes events to the listeners of a user. */
export class WebSocketEventRouter {
	readonly #listeners = new Map<string, Listener>();

	register(userId: string, listener: Listener): void {
		this.#listeners.set(userId, listener);
	}

	route(userId: string, name: string): boolean {
		if (!isKnownEvent(name)) {
			return false;
		}
		this.#listeners.get(userId)?.(name, progressOf(name));
		return true;
	}
}

export const eventRouter = new WebSocketEventRouter();
