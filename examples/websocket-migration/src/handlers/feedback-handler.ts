import { BaseMessageHandler, type MessagePayload } from '@/services/websocket/message-handler';

export class FeedbackHandler extends BaseMessageHandler {
	readonly ratings: number[] = [];

	getMessageType(): string {
		return 'feedback';
	}

	async handle(_userId: string, payload: MessagePayload): Promise<void> {
		this.ratings.push(Number(payload['rating'] ?? 0));
	}
}
