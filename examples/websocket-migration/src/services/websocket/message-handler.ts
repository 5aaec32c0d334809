import { createLogger } from '../../shared/logging';

const log = createLogger('message-handler');

export type MessagePayload = Record<string, unknown>;

export interface IncomingMessage {
	readonly type: string;
	readonly userId: string;
	readonly payload: MessagePayload;
}

export interface HandlerFailure {
	readonly handler: string;
	readonly reason: string;
}

export abstract class BaseMessageHandler {
	abstract getMessageType(): string;
	abstract handle(userId: string, payload: MessagePayload): Promise<void>;
}

export class UserMessageHandler extends BaseMessageHandler {
	constructor(readonly deliver: (userId: string, text: string) => void) {
		super();
	}

	getMessageType(): string {
		return 'user_message';
	}

	async handle(userId: string, payload: MessagePayload): Promise<void> {
		this.deliver(userId, String(payload['text'] ?? ''));
	}
}

export class StartAgentHandler extends BaseMessageHandler {
	constructor(readonly startAgent: (userId: string, agent: string) => Promise<void>) {
		super();
	}

	getMessageType(): string {
		return 'start_agent';
	}

	async handle(userId: string, payload: MessagePayload): Promise<void> {
		await this.startAgent(userId, String(payload['agent'] ?? 'supervisor'));
	}
}

export class StopAgentHandler extends BaseMessageHandler {
	getMessageType(): string {
		return 'stop_agent';
	}

	async handle(userId: string): Promise<void> {
		log.info(`agent of ${userId} stopped`);
	}
}

export class ThreadHistoryHandler extends BaseMessageHandler {
	getMessageType(): string {
		return 'thread_history';
	}

	async handle(userId: string, payload: MessagePayload): Promise<void> {
		log.info(`history of ${String(payload['threadId'])} sent to ${userId}`);
	}
}

export class MessageHandlerService {
	readonly handlers = new Map<string, BaseMessageHandler>();

	registerHandler(handler: BaseMessageHandler): void {
		this.handlers.set(handler.getMessageType(), handler);
	}

	async handleMessage(userId: string, { type, payload }: IncomingMessage): Promise<void> {
		await this.handlers.get(type)?.handle(userId, payload);
	}
}

export function createHandlerSafely(
	create: () => BaseMessageHandler,
	onFailure: (failure: HandlerFailure) => void,
): BaseMessageHandler | undefined {
	try {
		return create();
	} catch (error) {
		onFailure({ handler: create.name, reason: String(error) });
		return undefined;
	}
}

export function parseIncomingMessage(frame: string): IncomingMessage | undefined {
	try {
		const message: Partial<IncomingMessage> | null = JSON.parse(frame);
		return message !== null && typeof message.type === 'string' && typeof message.userId === 'string'
			? { type: message.type, userId: message.userId, payload: message.payload ?? {} }
			: undefined;
	} catch {
		return undefined;
	}
}

export default MessageHandlerService;
