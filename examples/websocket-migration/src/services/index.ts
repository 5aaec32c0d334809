import { UserMessageHandler } from './websocket/message-handler';

export * as legacyHandlers from './websocket/message-handler';
export { NotificationService } from './notification-service';
export { openThreadFor } from './thread-service';
export { UserMessageHandler };
