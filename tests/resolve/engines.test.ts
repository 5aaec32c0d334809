import { afterEach, expect, it, vi } from 'vitest';

import { diskHost } from '../../src/resolve/host.js';

afterEach(() => {
	vi.doUnmock('node:module');
	vi.resetModules();
});

it('falls back in silence where oxc-resolver has no binary', async () => {
	vi.doMock('node:module', async importOriginal => {
		const original = await importOriginal<typeof import('node:module')>();
		const createRequire = (from: string) => (id: string) => {
			if (id === 'oxc-resolver') {
				throw new Error('Cannot find native binding.');
			}
			return original.createRequire(from)(id) as unknown;
		};
		return { ...original, createRequire, default: { ...original, createRequire } };
	});
	vi.resetModules();
	const { createResolver } = await import('../../src/resolve/resolver.js');
	const resolver = createResolver();
	expect(resolver.kind).toBe('portable');
	expect(resolver.resolve('./host.js', import.meta.filename).file).toBeUndefined();
	expect(resolver.resolve('../../src/resolve/host.js', import.meta.filename).file).toMatch(
		/src\/resolve\/host\.ts$/,
	);
});

it('makes one engine for each list of conditions', async () => {
	const { createEngines } = await import('../../src/resolve/engines.js');
	const engines = createEngines(diskHost, false);
	expect(engines.find(['import'])).toBe(engines.find(['import']));
	expect(engines.find(['import'])).not.toBe(engines.find(['require']));
});
