import type { ModuleContract, Registry, Replacement } from './contract.js';
import type { Problem } from './registry-error.js';

import { collectCaptureNumbers, countCaptures } from './captures.js';
import { createPointer } from './json-pointer.js';
import { normalizeRef } from './module-ref.js';
import { quoteText } from './quote-text.js';

type Path = readonly string[];
type Texts = readonly (readonly [path: Path, text: string])[];

/** Collects what is wrong within single module contracts. */
export function collectModuleProblems({ modules = {} }: Registry): Problem[] {
	return Object.entries(modules).flatMap(([name, contract]) => [
		...collectSelfLegacy(['modules', name], contract),
		...collectUnknownCaptures(['modules', name], contract),
	]);
}

function collectSelfLegacy(path: Path, { canonical, legacy, exports = {} }: ModuleContract): Problem[] {
	if (Object.keys(exports).length > 0) {
		return [];
	}
	const own = normalizeRef(canonical);
	return [...legacy.entries()]
		.filter(([, ref]) => normalizeRef(ref) === own)
		.map(([index, ref]) => ({
			code: 'SSOT106',
			pointer: createPointer([...path, 'legacy', String(index)]),
			message: `${quoteText(ref)} is both canonical and legacy. Remove it here, or list its legacy names in "exports".`,
		}));
}

function collectUnknownCaptures(path: Path, contract: ModuleContract): Problem[] {
	const all: Texts = [[['canonical'], contract.canonical], ...collectReplacementTexts(contract)];
	const texts = all.filter(([, text]) => text.includes('$'));
	const count = texts.length === 0 ? 0 : Math.min(...contract.legacy.map(countCaptures));
	return texts
		.filter(([, text]) => collectCaptureNumbers(text).some(number => number === 0 || number > count))
		.map(([inner, text]) => ({
			code: 'SSOT116',
			pointer: createPointer([...path, ...inner]),
			message: `${quoteText(text)} refers to a capture that not every pattern in "legacy" has. Change the number, or add a "*" to the patterns.`,
		}));
}

function collectReplacementTexts({ exports = {} }: ModuleContract): Texts {
	return Object.entries(exports).flatMap(([name, replacement]) =>
		collectTexts(['exports', name], replacement),
	);
}

function collectTexts(path: Path, replacement: string | Replacement | null): Texts {
	if (typeof replacement === 'string') {
		return [[path, replacement]];
	}
	const fields = replacement === null ? [] : (['module', 'name'] as const);
	return fields.map(field => [[...path, field], replacement?.[field] ?? '']);
}
