import type { HandlerContract, Registry } from './contract.js';
import type { Problem } from './registry-error.js';

import { createPointer } from './json-pointer.js';
import { quoteText } from './quote-text.js';

type Path = readonly string[];

/** Collects what does not fit together within single handler contracts. */
export function collectHandlerProblems({ handlers = {} }: Registry): Problem[] {
	return Object.entries(handlers).flatMap(([name, contract]) => {
		const path = ['handlers', name];
		return [
			...collectRepeatedNames([...path, 'legacy', 'params'], contract.legacy.params, []),
			...collectRepeatedNames(
				[...path, 'canonical', 'params'],
				contract.canonical.params.map(param => param.name),
				['name'],
			),
			...collectLateRequired(path, contract),
			...collectUnknownKeys(path, contract),
			...collectUnknownRoots(path, contract),
		];
	});
}

function createProblem(code: string, path: Path, message: string): Problem {
	return { code, pointer: createPointer(path), message };
}

function collectRepeatedNames(path: Path, names: readonly string[], inner: Path): Problem[] {
	return [...names.entries()]
		.filter(([index, name]) => names.indexOf(name) !== index)
		.map(([index, name]) => {
			const message = `parameter ${quoteText(name)} is listed twice. Rename or remove one.`;
			return createProblem('SSOT140', [...path, String(index), ...inner], message);
		});
}

function collectLateRequired(path: Path, { canonical }: HandlerContract): Problem[] {
	const firstOptional = canonical.params.findIndex(param => param.optional === true);
	return [...canonical.params.entries()]
		.filter(([index, param]) => firstOptional !== -1 && index > firstOptional && param.optional !== true)
		.map(([index, { name }]) => {
			const message = `required parameter ${quoteText(name)} follows an optional one. Make it optional or move it forward.`;
			return createProblem('SSOT140', [...path, 'canonical', 'params', String(index)], message);
		});
}

function collectUnknownKeys(path: Path, { bind = {}, legacy }: HandlerContract): Problem[] {
	return Object.keys(bind)
		.filter(key => !legacy.params.includes(key))
		.map(key => {
			const message = `${quoteText(key)} is none of the parameters in "legacy". Use one of them or remove it.`;
			return createProblem('SSOT141', [...path, 'bind', key], message);
		});
}

function collectUnknownRoots(path: Path, { bind = {}, canonical }: HandlerContract): Problem[] {
	const names = new Set(canonical.params.map(param => param.name));
	return Object.entries(bind)
		.filter(([, target]) => !names.has(target.split('.')[0] ?? ''))
		.map(([key, target]) => {
			const message = `${quoteText(target)} does not start with a canonical parameter. Begin it with one of those in "canonical".`;
			return createProblem('SSOT141', [...path, 'bind', key], message);
		});
}
