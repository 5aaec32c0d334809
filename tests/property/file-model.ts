import fc from 'fast-check';

import type { ModuleKey } from './world.js';

/** How a specifier is spelt. */
export type PathStyle = 'plain' | 'index' | 'unnormalised' | 'runtime' | 'alias';

/** What a static declaration takes. */
export type StaticForm =
	| 'named'
	| 'default'
	| 'defaultAndNamed'
	| 'namespace'
	| 'defaultAndNamespace'
	| 'effect'
	| 'export'
	| 'exportAll'
	| 'exportNamespace';

/** How a module is taken at run time, or mocked. */
export type RuntimeForm =
	| 'awaitNames'
	| 'awaitConstant'
	| 'awaitObject'
	| 'awaitMember'
	| 'thenNames'
	| 'thenObject'
	| 'dropped'
	| 'requireNames'
	| 'requireObject'
	| 'requireMember'
	| 'importEquals'
	| 'mock'
	| 'mockObject'
	| 'mockBlock'
	| 'mockImport'
	| 'jestObject'
	| 'actualNames'
	| 'actualObject';

/** What stands in a statement. */
export type Form = StaticForm | RuntimeForm;

/** One name in braces; numbers choose among what is there. */
export interface NameModel {
	readonly pick: number;
	readonly alias: 'none' | 'fresh' | 'self' | 'target' | 'string';
	readonly isQuoted: boolean;
	readonly isType: boolean;
	/** Each chooses one use of the binding. */
	readonly uses: readonly number[];
}

/** What stands before and behind a statement. */
export interface Surroundings {
	readonly lead: 'none' | 'line' | 'block' | 'blank' | 'distant' | 'indent' | 'disable';
	readonly trail: 'none' | 'line' | 'block' | 'join';
}

/** One import or re-export. */
export interface DeclarationModel extends Surroundings {
	readonly module: ModuleKey;
	readonly path: PathStyle;
	readonly form: Form;
	readonly isType: boolean;
	readonly first: NameModel;
	readonly names: readonly NameModel[];
	readonly hasAttributes: boolean;
	readonly isMultiline: boolean;
	readonly isTrailing: boolean;
	/** Whether the uses follow at once, rather than after all declarations. */
	readonly isUsedAtOnce: boolean;
}

/** Where a file lies: its language, and the modules that import it. */
export interface Place {
	readonly language: 'tsx' | 'ts';
	readonly importers: readonly ModuleKey[];
}

/** A file, as choices. */
export interface FileModel extends Place {
	readonly declarations: readonly DeclarationModel[];
	/** Each chooses one more statement. */
	readonly others: readonly number[];
	readonly header: 'none' | 'comment' | 'doc' | 'shebang' | 'strict' | 'client';
	readonly quote: "'" | '"';
	readonly hasSemicolons: boolean;
	readonly lineBreak: '\n' | '\r\n';
	readonly hasMark: boolean;
	readonly isTight: boolean;
	/** What stands in the gaps between tokens, in order; nothing special once it has run out. */
	readonly gaps: readonly number[];
}

const choice = fc.nat({ max: 99 });

/** Mostly the first value. */
function mostly<Value extends string | boolean>(
	first: Value,
	...others: readonly Value[]
): fc.Arbitrary<Value> {
	return fc.oneof(
		{ weight: 2, arbitrary: fc.constant(first) },
		{ weight: 1, arbitrary: fc.constantFrom(...others) },
	);
}

const nameModel: fc.Arbitrary<NameModel> = fc.record({
	pick: choice,
	alias: mostly<NameModel['alias']>('none', 'fresh', 'self', 'target', 'string'),
	isQuoted: mostly<boolean>(false, false, false, true),
	isType: mostly<boolean>(false, false, true),
	uses: fc.array(choice, { maxLength: 3 }),
});

const staticForm = mostly<StaticForm>(
	'named',
	'default',
	'defaultAndNamed',
	'namespace',
	'defaultAndNamespace',
	'effect',
	'export',
	'export',
	'exportAll',
	'exportNamespace',
);

const runtimeForm = fc.constantFrom<RuntimeForm[]>(
	'awaitNames',
	'awaitConstant',
	'awaitObject',
	'awaitMember',
	'thenNames',
	'thenObject',
	'dropped',
	'requireNames',
	'requireObject',
	'requireMember',
	'importEquals',
);

const mockForm = fc.constantFrom<RuntimeForm[]>(
	'mock',
	'mockObject',
	'mockObject',
	'mockBlock',
	'mockImport',
	'jestObject',
	'actualNames',
	'actualObject',
);

const declarationModel: fc.Arbitrary<DeclarationModel> = fc.record({
	module: fc.constantFrom<ModuleKey[]>('hub', 'hub', 'hub', 'flat', 'core', 'core', 'extra', 'next', 'tools'),
	path: mostly<PathStyle>('plain', 'index', 'unnormalised', 'runtime', 'alias'),
	form: fc.oneof(
		{ weight: 9, arbitrary: staticForm },
		{ weight: 4, arbitrary: runtimeForm },
		{ weight: 1, arbitrary: mockForm },
	),
	isType: mostly<boolean>(false, false, true),
	first: nameModel,
	names: fc.array(nameModel, { maxLength: 4 }),
	hasAttributes: mostly<boolean>(false, false, false, true),
	isMultiline: mostly<boolean>(false, true),
	isTrailing: mostly<boolean>(false, true),
	isUsedAtOnce: mostly<boolean>(false, false, true),
	lead: mostly<Surroundings['lead']>('none', 'line', 'block', 'blank', 'distant', 'indent', 'disable'),
	trail: mostly<Surroundings['trail']>('none', 'line', 'block', 'join'),
});

/** Draws files of one to six declarations. */
export const fileModel: fc.Arbitrary<FileModel> = fc.record({
	language: fc.constantFrom('tsx', 'ts'),
	importers: fc.oneof(
		{ weight: 3, arbitrary: fc.constant([]) },
		{ weight: 1, arbitrary: fc.subarray<ModuleKey>(['hub', 'flat', 'core', 'extra', 'next']) },
	),
	declarations: fc.array(declarationModel, { minLength: 1, maxLength: 6 }),
	others: fc.array(choice, { maxLength: 2 }),
	header: mostly<FileModel['header']>('none', 'comment', 'doc', 'shebang', 'strict', 'client'),
	quote: fc.constantFrom("'", '"'),
	hasSemicolons: fc.boolean(),
	lineBreak: mostly<FileModel['lineBreak']>('\n', '\r\n'),
	hasMark: mostly<boolean>(false, true),
	isTight: mostly<boolean>(false, false, true),
	gaps: fc.oneof(fc.constant([]), fc.array(fc.nat({ max: 40 }), { maxLength: 120 })),
});
