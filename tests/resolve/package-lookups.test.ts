import { describe, expect, it } from 'vitest';

import type { Engine } from '../../src/resolve/engine.js';
import type { HostStat } from '../../src/resolve/host.js';

import { createPackageLookups } from '../../src/resolve/package-lookups.js';

const entry: HostStat = { mtimeMs: 1, size: 1, isFile: true, isDirectory: false };

/** A disk with some paths, and an engine that notes where it is asked. */
function createScene(...paths: string[]) {
	const there = new Set(paths);
	const asked: string[] = [];
	const engine: Engine = {
		findFile: () => undefined,
		findPackage(specifier, directory) {
			asked.push(`${specifier} in ${directory}`);
			return specifier === 'gone' ? undefined : `${directory}/node_modules/${specifier}.js`;
		},
		forget: () => undefined,
	};
	const lookups = createPackageLookups({ stat: path => (there.has(path) ? entry : undefined) });
	return { lookups, engine, asked, there };
}

describe('packages', () => {
	it('are looked up once for all folders that see the same ones', () => {
		const { lookups, engine, asked } = createScene('/app/package.json');
		const found = ['/app', '/app/src', '/app/src/deep/er'].map(folder => lookups.find('pkg', folder, engine));
		expect(found).toEqual(Array(3).fill('/app/node_modules/pkg.js'));
		expect(asked).toEqual(['pkg in /app']);
	});

	it('are looked up anew below a folder with packages or a manifest of its own', () => {
		const { lookups, engine, asked } = createScene(
			'/app/package.json',
			'/app/a/node_modules',
			'/app/b/package.json',
		);
		for (const folder of ['/app/a/src', '/app/b/src', '/app/c/src', '/app/a']) {
			lookups.find('pkg', folder, engine);
		}
		expect(asked).toEqual(['pkg in /app/a', 'pkg in /app/b', 'pkg in /app']);
	});

	it('are looked up by each engine, whose conditions differ', () => {
		const { lookups, engine } = createScene('/app/package.json');
		const other: Engine = { ...engine, findPackage: () => '/other.js' };
		expect(lookups.find('pkg', '/app', engine)).toBe('/app/node_modules/pkg.js');
		expect(lookups.find('pkg', '/app', other)).toBe('/other.js');
	});

	it('that are not there are looked up once too', () => {
		const { lookups, engine, asked } = createScene();
		expect([lookups.find('gone', '/app', engine), lookups.find('gone', '/', engine)]).toEqual([
			undefined,
			undefined,
		]);
		expect(asked).toEqual(['gone in /']);
	});

	it('are looked up again once all is forgotten', () => {
		const { lookups, engine, asked, there } = createScene();
		lookups.find('pkg', '/app/src', engine);
		there.add('/app/package.json');
		lookups.forget();
		lookups.find('pkg', '/app/src', engine);
		expect(asked).toEqual(['pkg in /', 'pkg in /app']);
	});
});
