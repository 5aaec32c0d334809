import MessageHandlerService, { UserMessageHandler } from '../services/websocket/message-handler';

/** The protocol of mobile app 3.x, which is supported until its end of life. */
export function createMobileService(push: (userId: string, text: string) => void): MessageHandlerService {
	const service = new MessageHandlerService();
	service.registerHandler(new UserMessageHandler(push));
	return service;
}
