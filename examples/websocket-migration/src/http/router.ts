import type { FormHandler } from './form-handler';

export interface Request {
	readonly path: string;
	readonly query: Readonly<Record<string, string>>;
	readonly token: string;
}

export interface Response {
	readonly status: number;
	readonly body: string;
}

export type RouteHandler = (request: Request) => Response | Promise<Response>;

/** Matches HTTP paths. It has nothing to do with the router of WebSocket messages. */
export class Router {
	readonly #routes = new Map<string, RouteHandler>();

	add(path: string, handler: RouteHandler): void {
		this.#routes.set(path, handler);
	}

	addForm(path: string, form: FormHandler): void {
		this.add(path, request => ({ status: form.handle(request.query) ? 204 : 422, body: '' }));
	}

	async dispatch(request: Request): Promise<Response> {
		return this.#routes.get(request.path)?.(request) ?? { status: 404, body: 'Not found' };
	}
}
