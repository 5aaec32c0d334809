import type { Problem } from './registry-error.js';
import type { TextFormat } from './text-format.js';

import { createPointer } from './json-pointer.js';
import { textFields } from './text-fields.js';

interface Demand {
	/** In the order in which their problems are reported. */
	readonly rank: number;
	readonly format: TextFormat;
	/** The keys that lead there; `*` is any. */
	readonly path: readonly string[];
}

/** A place of the registry: what is demanded of a text there, and of those below it. */
interface Place {
	readonly formats: readonly Demand[];
	/** Places below by key, as far as they differ from those of any key. */
	readonly named: ReadonlyMap<string, Place>;
	/** The place below any other key; undefined where no text is held to anything there. */
	readonly other: Place | undefined;
}

interface Found extends Problem {
	readonly rank: number;
}

let root: Place | undefined;

/** Collects the texts of the registry that do not have the format of their field. */
export function collectTextProblems(settings: unknown): Problem[] {
	const found: Found[] = [];
	root ??= createPlace(collectDemands(), 0);
	visit(settings, root, { path: [], found });
	return found
		.sort((left, right) => left.rank - right.rank)
		.map(({ code, pointer, message }) => ({ code, pointer, message }));
}

function collectDemands(): Demand[] {
	return textFields
		.flatMap(([format, templates]) => templates.map(template => ({ format, path: template.split('/') })))
		.map((demand, rank) => ({ ...demand, rank }));
}

function createPlace(demands: readonly Demand[], depth: number): Place {
	const below = demands.filter(({ path }) => path.length > depth);
	const select = (keys: readonly string[]): Demand[] =>
		below.filter(({ path }) => keys.includes(path[depth] ?? ''));
	const names = new Set(below.map(({ path }) => path[depth] ?? '').filter(name => name !== '*'));
	const others = select(['*']);
	return {
		formats: demands.filter(({ path }) => path.length === depth),
		named: new Map([...names].map(name => [name, createPlace(select([name, '*']), depth + 1)])),
		other: others.length === 0 ? undefined : createPlace(others, depth + 1),
	};
}

interface Walk {
	/** The keys that lead to the value; one array for the whole walk. */
	readonly path: string[];
	readonly found: Found[];
}

function visit(value: unknown, place: Place, walk: Walk): void {
	if (typeof value === 'string') {
		judgeText(value, place, walk);
	} else if (typeof value === 'object' && value !== null) {
		visitEntries(value, place, walk);
	}
}

function visitEntries(value: object, { named, other }: Place, walk: Walk): void {
	for (const key of Object.keys(value)) {
		const below = named.get(key) ?? other;
		if (below !== undefined) {
			walk.path.push(key);
			visit((value as Record<string, unknown>)[key], below, walk);
			walk.path.pop();
		}
	}
}

function judgeText(text: string, { formats }: Place, { path, found }: Walk): void {
	for (const { rank, format } of formats) {
		const fault = format(text);
		if (fault !== undefined) {
			found.push({ ...fault, pointer: createPointer(path), rank });
		}
	}
}
