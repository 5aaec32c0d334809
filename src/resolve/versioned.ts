import QuickLRU from 'quick-lru';

import type { Host, HostStat } from './host.js';

import { isYoung } from './young.js';

const maximumPaths = 5000;

interface Version<Value> extends Pick<HostStat, 'mtimeMs' | 'size'> {
	readonly value: Value;
}

/**
 * Makes a reader remember what it has read from each path as long as nothing has changed there, by time and size. What has
 * changed just now is read again: another change may not show in its time.
 */
export function createVersioned<Value>(
	host: Pick<Host, 'stat'>,
	read: (path: string, stat: HostStat | undefined) => Value,
): (path: string) => Value {
	const versions = new QuickLRU<string, Version<Value>>({ maxSize: maximumPaths });
	return path => {
		const stat = host.stat(path);
		const known = versions.get(path);
		if (known !== undefined && known.mtimeMs === stat?.mtimeMs && known.size === stat.size) {
			return known.value;
		}
		const value = read(path, stat);
		if (stat !== undefined && !isYoung(stat.mtimeMs)) {
			versions.set(path, { mtimeMs: stat.mtimeMs, size: stat.size, value });
		}
		return value;
	};
}
