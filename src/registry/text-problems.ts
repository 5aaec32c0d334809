import type { Problem } from './registry-error.js';
import type { TextFormat } from './text-format.js';

import { createPointer } from './json-pointer.js';
import { textFields } from './text-fields.js';

/** The formats that are demanded at one place of the registry and below it. */
interface Place {
	/** In the order in which their problems are reported. */
	readonly formats: { readonly rank: number; readonly format: TextFormat }[];
	readonly below: Map<string, Place>;
}

interface Found extends Problem {
	readonly rank: number;
}

const root = createPlaces();

/** Collects the texts of the registry that do not have the format of their field. */
export function collectTextProblems(settings: unknown): Problem[] {
	const found: Found[] = [];
	visit(settings, [root], { path: [], found });
	return found
		.sort((left, right) => left.rank - right.rank)
		.map(({ code, pointer, message }) => ({ code, pointer, message }));
}

function createPlaces(): Place {
	const top: Place = { formats: [], below: new Map() };
	const fields = textFields.flatMap(([format, templates]) =>
		templates.map(template => ({ format, template })),
	);
	for (const [rank, { format, template }] of fields.entries()) {
		let place = top;
		for (const segment of template.split('/')) {
			const next = place.below.get(segment) ?? { formats: [], below: new Map() };
			place.below.set(segment, next);
			place = next;
		}
		place.formats.push({ rank, format });
	}
	return top;
}

interface Walk {
	/** The keys that lead to the value; one array for the whole walk. */
	readonly path: string[];
	readonly found: Found[];
}

function visit(value: unknown, places: readonly Place[], walk: Walk): void {
	if (typeof value === 'string') {
		places.forEach(place => judgeText(value, place, walk));
	} else if (typeof value === 'object' && value !== null) {
		visitEntries(value, places, walk);
	}
}

function visitEntries(value: object, places: readonly Place[], walk: Walk): void {
	for (const [key, entry] of Object.entries(value)) {
		const below = places.flatMap(({ below: next }) => [key, '*'].flatMap(segment => next.get(segment) ?? []));
		if (below.length > 0) {
			walk.path.push(key);
			visit(entry, below, walk);
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
