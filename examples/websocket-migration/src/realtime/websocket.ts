export { createUserEventEmitter, messageRouter as router } from '../websocket-core/canonical-imports';
