/** What an export is, and so how a file may use it. */
export type Kind = 'function' | 'class' | 'component' | 'decorator' | 'enum' | 'object' | 'type';

/** One export of a module. */
export interface Export {
	readonly name: string;
	readonly kind: Kind;
}

/** One export of the legacy modules, and what a contract may call it. */
export interface Entity extends Export {
	readonly to: string;
}

/** Names that are hard on a fixer: swaps, globals, reserved words, names that are no identifiers, JSX case. */
export const entities: readonly Entity[] = [
	{ name: 'loadUser', to: 'load', kind: 'function' },
	{ name: 'default', to: 'createHub', kind: 'function' },
	{ name: 'Socket', to: 'Channel', kind: 'class' },
	{ name: 'Shape', to: 'Form', kind: 'type' },
	{ name: 'Panel', to: 'View', kind: 'component' },
	{ name: 'Badge', to: 'badge', kind: 'component' },
	{ name: 'config', to: 'settings', kind: 'object' },
	{ name: 'mark', to: 'tag', kind: 'decorator' },
	{ name: 'Mode', to: 'Level', kind: 'enum' },
	{ name: 'alpha', to: 'beta', kind: 'function' },
	{ name: 'beta', to: 'alpha', kind: 'function' },
	{ name: 'first', to: 'default', kind: 'function' },
	{ name: 'grab', to: 'fetch', kind: 'function' },
	{ name: 'drop', to: 'delete', kind: 'function' },
	{ name: 'odd-name', to: 'plain', kind: 'class' },
	{ name: 'spare', to: 'sparePart', kind: 'object' },
	{ name: 'toString', to: 'constructor', kind: 'function' },
];

/** The modules of the world: their paths below `src`, without extension. */
export const modulePaths = {
	hub: 'legacy/hub/index',
	flat: 'legacy/flat',
	core: 'core/hub',
	extra: 'core/extra/index',
	next: 'next/hub',
	tools: 'other/tools',
} as const;

export type ModuleKey = keyof typeof modulePaths;

const toolExports: readonly Export[] = [
	{ name: 'helper', kind: 'function' },
	{ name: 'load', kind: 'function' },
	{ name: 'default', kind: 'function' },
	{ name: 'View', kind: 'component' },
	{ name: 'Note', kind: 'type' },
];

/** Returns the exports of a module; each target has every legacy name under its old and its new name. */
export function collectExports(key: ModuleKey): readonly Export[] {
	switch (key) {
		case 'hub':
		case 'flat':
			return entities;
		case 'tools':
			return toolExports;
		default:
			return [
				...new Map(
					entities.flatMap(({ name, to, kind }) => [name, to].map(key => [key, { name: key, kind }])),
				).values(),
			];
	}
}

/** The files of the world, by path below the root; the importers evaluate the file that is checked. */
export function createWorldFiles(importers: readonly ModuleKey[] = []): Record<string, string> {
	const files = Object.entries(modulePaths).map(([key, path]) => [
		`src/${path}.ts`,
		[
			...collectExports(key as ModuleKey).map(printExport),
			...(importers.some(importer => importer === key) ? ["import '@/app/entry';"] : []),
		].join('\n'),
	]);
	return { ...Object.fromEntries(files), 'tsconfig.json': JSON.stringify({ compilerOptions }) };
}

/** The options that a project with this world would have. */
export const compilerOptions = {
	target: 'esnext',
	module: 'esnext',
	moduleResolution: 'bundler',
	jsx: 'preserve',
	strict: true,
	noLib: true,
	noEmit: true,
	types: [],
	experimentalDecorators: true,
	isolatedModules: true,
	verbatimModuleSyntax: true,
	paths: { '@/*': ['./src/*'] },
};

/** As much of a standard library as the world needs; far less to check than the real one. */
export const libraryText = `
interface Array<T> { length: number; [index: number]: T }
interface ReadonlyArray<T> { readonly length: number; readonly [index: number]: T }
interface Boolean {} interface CallableFunction {} interface Function {} interface NewableFunction {}
interface IArguments {} interface Number {} interface Object {} interface RegExp {}
interface String { readonly length: number } interface TemplateStringsArray {} interface Symbol {}
interface PromiseLike<T> { then<R>(use: (value: T) => R): PromiseLike<R> }
interface Promise<T> { then<R>(use: (value: T) => R): Promise<R> }
interface PromiseConstructor { new <T>(start: (resolve: (value: T) => void) => void): Promise<T> }
declare var Promise: PromiseConstructor;
interface Mocker {
	mock(path: unknown, factory?: (original: () => Promise<any>) => unknown): void;
	importActual<T>(path: string): Promise<T>;
	requireActual(path: string): any;
}
declare const vi: Mocker;
declare const jest: Mocker;
declare function require(path: string): any;
interface ImportMeta {} interface ImportAttributes { [key: string]: string }
interface TypedPropertyDescriptor<T> { value?: T }
declare function fetch(): number;
declare namespace JSX {
	interface Element { readonly tag: string }
	interface ElementChildrenAttribute { children: {} }
	interface IntrinsicElements { div: {} }
}
`;

const declarations: Record<Kind, (local: string) => string> = {
	function: local => `function ${local}(x?: number): number { return x ?? 0; }`,
	class: local => `class ${local} { constructor(x?: number) {} run(): number { return 1; } }`,
	component: local =>
		`function ${local}(props: { label: string; children?: unknown }): JSX.Element { return { tag: props.label }; }`,
	decorator: local => `function ${local}(target: Function): void {}`,
	enum: local => `enum ${local} { On, Off }`,
	object: local => `const ${local} = { depth: 1 };`,
	type: local => `interface ${local} { readonly size: number }`,
};

function printExport({ name, kind }: Export, index: number): string {
	const local = `local${index}`;
	const keyword = kind === 'type' ? 'export type' : 'export';
	return `${declarations[kind](local)}\n${keyword} { ${local} as ${quoteName(name)} };`;
}

/** Returns an export name as it stands in braces. */
export function quoteName(name: string): string {
	return /^[\w$]+$/u.test(name) ? name : `'${name}'`;
}
