import { expect, it } from 'vitest';

import { parseBatch } from './message-parser';

it('leaves out the lines that are no message', () => {
	const batch = ['{"type":"chat","userId":"u1","payload":{"text":"hi"}}', 'ping', '{"type":"chat"}'].join(
		'\n',
	);

	expect(parseBatch(batch)).toEqual([{ type: 'chat', userId: 'u1', payload: { text: 'hi' } }]);
});
