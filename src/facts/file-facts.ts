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
	/** Every expression that makes an object of a class which the file declares or imports, in source order. */
	readonly constructions: readonly Construction[];
	/** Every call of a method or function by name, which may make an object, in source order. */
	readonly calls: readonly Construction[];
	/** The classes that the file declares under a name, in source order. */
	readonly classes: readonly ClassDeclaration[];
}

const known = createLastKnown<TSESTree.Program, FileFacts>();

/** Returns the facts of the file, gathered once and shared by every rule. */
export function readFileFacts(sourceCode: Source, identify: Identify): FileFacts {
	return known.recall(sourceCode.ast, () => new LazyFacts(sourceCode, identify));
}

class LazyFacts implements FileFacts {
	readonly #sourceCode: Source;
	readonly #identify: Identify;
	#references: FileFacts['references'] | undefined;
	#mocked: FileFacts['mocked'] | undefined;
	#suppressions: Suppressions | undefined;
	#findBinding: FindBinding | undefined;
	#constructions: FileFacts['constructions'] | undefined;
	#calls: FileFacts['calls'] | undefined;
	#classes: FileFacts['classes'] | undefined;

	constructor(sourceCode: Source, identify: Identify) {
		this.#sourceCode = sourceCode;
		this.#identify = identify;
	}

	get references(): FileFacts['references'] {
		return (this.#references ??= collectReferences(this.#sourceCode, this.#identify));
	}

	get mocked(): FileFacts['mocked'] {
		return (this.#mocked ??= new Set(
			this.references.flatMap(({ form, module }) => (form === 'mock' ? [module.id] : [])),
		));
	}

	get suppressions(): Suppressions {
		return (this.#suppressions ??= readSuppressions(this.#sourceCode));
	}

	get findBinding(): FindBinding {
		return (this.#findBinding ??= createFindBinding(this.#sourceCode, this.references));
	}

	get constructions(): FileFacts['constructions'] {
		return (this.#constructions ??= collectConstructions(this.#sourceCode, this.findBinding));
	}

	get calls(): FileFacts['calls'] {
		return (this.#calls ??= collectCalls(this.#sourceCode, this.findBinding));
	}

	get classes(): FileFacts['classes'] {
		return (this.#classes ??= collectClassDeclarations(this.#sourceCode));
	}
}

function collectReferences(sourceCode: Source, identify: Identify): ModuleReference[] {
	const found = collectStaticReferences(sourceCode, identify);
	return hasOtherForms(sourceCode.text)
		? [
				...found,
				...collectRuntimeReferences(sourceCode, identify),
				...collectTypeReferences(sourceCode, identify),
				...collectMockReferences(sourceCode, identify),
				...collectCommentReferences(sourceCode, identify),
			].sort((left, right) => left.range[0] - right.range[0])
		: found;
}

/** Whether a text may name a module in another form than a static import or export; most texts do not. */
function hasOtherForms(text: string): boolean {
	return otherWords.some(word => text.includes(word)) || otherImport.test(text);
}

const otherWords = ['require', 'createRequire', 'mock', 'Mock', 'Actual', '@import', '<reference'];

/** `import(…)`, `import.meta`, and the name of a module that is declared. */
const otherImport = /\bimport\s*[(./]|\bmodule\s*(?:['"]|\/[/*])/u;
