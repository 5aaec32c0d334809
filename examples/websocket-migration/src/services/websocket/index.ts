export { default as openUserConnections, createDefensiveUserContext as createContext } from './manager';
export type { UserConnections, UserContext } from './manager';
export { MessageHandlerService as MessageService } from './message-handler';
export * from './utils';
