import { EventEmitter } from 'node:events';

const objects: readonly object[] = [
	Object,
	Function,
	Array,
	String,
	Map,
	Set,
	Promise,
	EventTarget,
	EventEmitter,
].map(({ prototype }) => prototype as object);

const names: ReadonlySet<string> = new Set(
	objects.flatMap(prototype => [
		...Object.getOwnPropertyNames(prototype),
		...Object.getOwnPropertyNames(Object.getPrototypeOf(prototype) ?? {}),
	]),
);

/** Whether objects of the language and of Node have a member of that name (`get`, `has`, `emit`): it tells nothing. */
export function isPlatformMember(name: string): boolean {
	return names.has(name);
}
