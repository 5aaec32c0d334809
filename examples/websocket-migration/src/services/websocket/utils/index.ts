export { describeClose, isNormalClosure } from './close-codes';
export { retryDelay } from './retry';
