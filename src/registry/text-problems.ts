import type { Problem } from './registry-error.js';
import type { TextFormat } from './text-format.js';

import { createPointer } from './json-pointer.js';
import { textFields } from './text-fields.js';

type Found = readonly [path: readonly string[], value: unknown];

/** Collects the texts of the registry that do not have the format of their field. */
export function collectTextProblems(settings: unknown): Problem[] {
	return textFields.flatMap(([format, templates]) =>
		templates
			.flatMap(template => collectValues(settings, template.split('/')))
			.flatMap(found => judgeText(found, format)),
	);
}

function collectValues(settings: unknown, template: readonly string[]): readonly Found[] {
	return template.reduce<readonly Found[]>(
		(found, segment) => found.flatMap(([path, value]) => enterValue(path, value, segment)),
		[[[], settings]],
	);
}

function enterValue(path: readonly string[], value: unknown, segment: string): Found[] {
	if (typeof value !== 'object' || value === null) {
		return [];
	}
	const entries = Object.entries(value).filter(([key]) => segment === '*' || key === segment);
	return entries.map(([key, entry]) => [[...path, key], entry]);
}

function judgeText([path, value]: Found, format: TextFormat): Problem[] {
	const fault = typeof value === 'string' ? format(value) : undefined;
	return fault === undefined ? [] : [{ ...fault, pointer: createPointer(path) }];
}
