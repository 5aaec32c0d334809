import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { ModuleId, ResolvedModule } from '../resolve/module-id.js';
import type { ModuleReference } from './module-reference.js';
import type { Suppressions } from './suppressions.js';

import { collectMockedSpecifiers } from './mocked-specifiers.js';
import { collectStaticReferences } from './static-references.js';
import { readSuppressions } from './suppressions.js';

/** What one file does. Facts only, no opinions; each is gathered when it is first asked for. */
export interface FileFacts {
	/** Every static import and re-export, in source order. */
	readonly references: readonly ModuleReference[];
	/** Modules that the file mocks. */
	readonly mocked: ReadonlySet<ModuleId>;
	/** What the disable directives cover. */
	readonly suppressions: Suppressions;
}

const known = new WeakMap<TSESTree.Program, FileFacts>();

/** Returns the facts of the file, gathered once and shared by every rule. */
export function readFileFacts(
	sourceCode: Readonly<TSESLint.SourceCode>,
	identify: (specifier: string) => ResolvedModule,
): FileFacts {
	const found = known.get(sourceCode.ast);
	if (found !== undefined) {
		return found;
	}
	const facts = createFacts(sourceCode, identify);
	known.set(sourceCode.ast, facts);
	return facts;
}

function createFacts(
	sourceCode: Readonly<TSESLint.SourceCode>,
	identify: (specifier: string) => ResolvedModule,
): FileFacts {
	return {
		get references() {
			return keep(this, 'references', collectStaticReferences(sourceCode, identify));
		},
		get mocked() {
			const ids = collectMockedSpecifiers(sourceCode).map(specifier => identify(specifier).id);
			return keep(this, 'mocked', new Set(ids));
		},
		get suppressions() {
			return keep(this, 'suppressions', readSuppressions(sourceCode));
		},
	};
}

/** Replaces a getter by what it returned. */
function keep<Key extends keyof FileFacts>(
	facts: FileFacts,
	key: Key,
	value: FileFacts[Key],
): FileFacts[Key] {
	Object.defineProperty(facts, key, { value });
	return value;
}
