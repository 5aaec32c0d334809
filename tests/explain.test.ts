import { format } from 'node:util';

import createDebug from 'debug';
import { afterEach, expect, it, vi } from 'vitest';

import { lint } from './support/lint.js';
import { createRequest } from './support/scene.js';

const write = vi.spyOn(createDebug, 'log');

afterEach(() => {
	createDebug.disable();
	write.mockReset();
});

const scene = {
	code: "import { A } from './barrel';",
	more: { 'src/barrel.ts': "export { A } from './old';" },
};

it('prints resolution and the chain when it is asked to', () => {
	createDebug.enable('ssot:*');
	write.mockReturnValue(undefined);
	lint(createRequest(scene));
	const lines = write.mock.calls.map(args => format(...args)).join('\n');
	expect(lines).toMatch(/src\/app\.ts: \.\/barrel is \S+\/src\/barrel\.ts/u);
	expect(lines).toContain("contract 'ws' calls src/barrel.ts#A -> src/old.ts#A legacy");
});

it('prints nothing otherwise', () => {
	lint(createRequest(scene));
	expect(write).not.toHaveBeenCalled();
});
