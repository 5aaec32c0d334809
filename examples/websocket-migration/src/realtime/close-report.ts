import { describeClose } from '@/services/websocket/utils/close-codes';

export function createCloseReport(codes: readonly number[]): string {
	return codes.map(code => `${code}: ${describeClose(code)}`).join('\n');
}

export const fallbackReason = describeClose(1006);
