import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { ModuleId } from '../resolve/module-id.js';
import type { Identify } from './create-reference.js';
import type { ClassDeclaration } from './class-declarations.js';
import type { Construction } from './construction.js';
import type { FindBinding } from './find-binding.js';
import type { ModuleReference } from './module-reference.js';
import type { Suppressions } from './suppressions.js';

import { collectCommentReferences } from './comment-references.js';
import { collectClassDeclarations } from './class-declarations.js';
import { collectConstructions, collectCalls } from './constructions.js';
import { createFindBinding } from './find-binding.js';
import { createLastKnown } from './last-known.js';
import { collectMockReferences } from './mock-references.js';
import { collectRuntimeReferences } from './runtime-references.js';
import { collectStaticReferences } from './static-references.js';
import { readSuppressions } from './suppressions.js';
import { collectTypeReferences } from './type-references.js';

type Source = Readonly<TSESLint.SourceCode>;

/** What one file does. Facts only, no opinions; each is gathered when it is first asked for. */
export interface FileFacts {
	/** Every place where the file names another module, in source order. */
	readonly references: readonly ModuleReference[];
	/** Modules that the file mocks. */
	readonly mocked: ReadonlySet<ModuleId>;
	/** What the disable directives cover. */
	readonly suppressions: Suppressions;
	/** Returns what an expression, or the name of a type, stands for; undefined where that is not plain to see. */
	readonly findBinding: FindBinding;
	/** Every expression that makes an object of a class, in source order. */
	readonly constructions: readonly Construction[];
	/** Every call of a method or function by name, which may make an object, in source order. */
	readonly calls: readonly Construction[];
	/** The classes that the file declares under a name, in source order. */
	readonly classes: readonly ClassDeclaration[];
}

const known = createLastKnown<TSESTree.Program, FileFacts>();

/** Returns the facts of the file, gathered once and shared by every rule. */
export function readFileFacts(sourceCode: Source, identify: Identify): FileFacts {
	return known.recall(sourceCode.ast, () => createFacts(sourceCode, identify));
}

function createFacts(sourceCode: Source, identify: Identify): FileFacts {
	return {
		get references() {
			return keep(this, 'references', collectReferences(sourceCode, identify));
		},
		get mocked() {
			const mocks = this.references.filter(({ form }) => form === 'mock');
			return keep(this, 'mocked', new Set(mocks.map(({ module }) => module.id)));
		},
		get suppressions() {
			return keep(this, 'suppressions', readSuppressions(sourceCode));
		},
		get findBinding() {
			return keep(this, 'findBinding', createFindBinding(sourceCode, this.references));
		},
		get constructions() {
			return keep(this, 'constructions', collectConstructions(sourceCode, this.findBinding));
		},
		get calls() {
			return keep(this, 'calls', collectCalls(sourceCode, this.findBinding));
		},
		get classes() {
			return keep(this, 'classes', collectClassDeclarations(sourceCode));
		},
	};
}

function collectReferences(sourceCode: Source, identify: Identify): ModuleReference[] {
	return [
		collectStaticReferences,
		collectRuntimeReferences,
		collectTypeReferences,
		collectMockReferences,
		collectCommentReferences,
	]
		.flatMap(collect => collect(sourceCode, identify))
		.sort((left, right) => left.range[0] - right.range[0]);
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
