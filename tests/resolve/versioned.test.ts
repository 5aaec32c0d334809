import { describe, expect, it, vi } from 'vitest';

import { createVersioned } from '../../src/resolve/versioned.js';

const now = 1_000_000;

/** A disk with one path, and a reader that counts. */
function createDisk(mtimeMs: number) {
	vi.spyOn(Date, 'now').mockReturnValue(now);
	const file = { mtimeMs, size: 1, isFile: true, isDirectory: false };
	const disk = { file: file as typeof file | undefined, reads: 0 };
	const read = createVersioned({ stat: () => disk.file }, (path, stat) => {
		disk.reads += 1;
		return `${path} ${stat?.mtimeMs} ${stat?.size} ${disk.reads}`;
	});
	return { disk, read };
}

describe('what is read from a path', () => {
	it('is remembered as long as time and size stay the same', () => {
		const { disk, read } = createDisk(now - 5000);
		expect([read('a'), read('a')]).toEqual(['a 995000 1 1', 'a 995000 1 1']);
		disk.file = { mtimeMs: now - 4000, size: 1, isFile: true, isDirectory: false };
		expect([read('a'), read('a')]).toEqual(['a 996000 1 2', 'a 996000 1 2']);
		disk.file = { ...disk.file, size: 2 };
		expect(read('a')).toBe('a 996000 2 3');
	});

	it('is read again while another change might not show in the time', () => {
		const { read } = createDisk(now - 1000);
		expect([read('a'), read('a')]).toEqual(['a 999000 1 1', 'a 999000 1 2']);
	});

	it('is forgotten where nothing is there any more', () => {
		const { disk, read } = createDisk(now - 5000);
		read('a');
		disk.file = undefined;
		expect(read('a')).toBe('a undefined undefined 2');
	});
});
