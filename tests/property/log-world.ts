import fc from 'fast-check';

/** Legacy names and where they live now; two of them swap. */
const moves: readonly (readonly [from: string, module: LogModule, to: string])[] = [
	['loadUser', 'core', 'load'],
	['default', 'core', 'createHub'],
	['first', 'core', 'default'],
	['alpha', 'core', 'beta'],
	['beta', 'core', 'alpha'],
	['toString', 'core', 'constructor'],
	['Socket', 'extra', 'Channel'],
	['same', 'core', 'same'],
];

/** The modules of the world: their paths below `src`, without extension. */
export const paths = {
	legacy: 'legacy/hub',
	core: 'core/hub',
	extra: 'core/extra',
	tools: 'other/tools',
	side: 'other/side',
} as const;

type LogModule = keyof typeof paths;

interface LogName {
	readonly pick: number;
	readonly isAliased: boolean;
	readonly use: number;
}

/** One import or re-export. */
export interface LogDeclaration {
	readonly module: LogModule;
	readonly form: 'named' | 'default' | 'namespace' | 'effect' | 'export';
	readonly names: readonly LogName[];
}

/** An entry file that is made to run, and the registry for it. */
export interface LogModel {
	readonly declarations: readonly LogDeclaration[];
	readonly locals: 'alias' | 'rename';
}

const logName: fc.Arbitrary<LogName> = fc.record({
	pick: fc.nat({ max: 99 }),
	isAliased: fc.boolean(),
	use: fc.nat({ max: 99 }),
});

/** Draws entry files. */
export const logModel: fc.Arbitrary<LogModel> = fc.record({
	declarations: fc.array(
		fc.record({
			module: fc.constantFrom<LogModule[]>('legacy', 'legacy', 'legacy', 'core', 'extra', 'tools', 'side'),
			form: fc.constantFrom('named', 'named', 'named', 'default', 'namespace', 'effect', 'export'),
			names: fc.array(logName, { minLength: 1, maxLength: 4 }),
		}),
		{ minLength: 2, maxLength: 6 },
	),
	locals: fc.constantFrom('alias', 'rename'),
});

/** The registry that tells where the names have gone. */
export function createLogRegistry({ locals }: LogModel): object {
	const exports = moves.map(([from, module, name]) => [
		from,
		module === 'core' ? name : { module: `./src/${paths[module]}.mjs`, name },
	]);
	return {
		modules: {
			hub: {
				canonical: `./src/${paths.core}.mjs`,
				legacy: [`./src/${paths.legacy}.mjs`],
				exports: Object.fromEntries(exports),
				locals,
			},
		},
	};
}

/** The modules of the world; every one logs when it is evaluated, and every export logs its calls. */
export function createLogWorld(): Record<string, string> {
	return Object.fromEntries(
		Object.entries(paths).map(([key, path]) => [
			`src/${path}.mjs`,
			`globalThis.log('evaluated ${key}');\n${collectNames(key as LogModule)
				.map(printExport)
				.join('')}`,
		]),
	);
}

/** One export of a module. */
export interface LogExport {
	readonly name: string;
	/** What its calls are logged as: a name that moved keeps it. */
	readonly mark: string;
}

function printExport({ name, mark }: LogExport, index: number): string {
	return `const value${index} = globalThis.makeLogged('${mark}');\nexport { value${index} as ${name} };\n`;
}

/** Returns the exports of a module. */
export function collectNames(key: LogModule): LogExport[] {
	switch (key) {
		case 'legacy':
			return moves.map(([name]) => ({ name, mark: name }));
		case 'tools':
			return ['helper', 'load', 'default'].map(name => ({ name, mark: `tool ${name}` }));
		default:
			return moves.filter(([, module]) => module === key).map(([mark, , name]) => ({ name, mark }));
	}
}
