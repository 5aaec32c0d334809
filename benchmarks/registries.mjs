/** The registries that the corpus is judged by. */

/** @typedef {import('eslint-plugin-ssot').Registry} Registry */

/**
 * References that occur several hundred times: deep imports of a package, a package whose sources have moved into the
 * repository, a module that its own package still uses.
 * @type {Registry}
 */
export const matchingRegistry = {
	modules: {
		'effect-function': {
			canonical: 'effect',
			legacy: ['effect/Function'],
			reason: 'Deep imports end with the next major version.',
		},
		'effect-sources': {
			canonical: './packages/effect/src/S$1',
			legacy: ['effect/S*'],
			exports: { Secret: null },
		},
		'router-core': {
			domain: 'websocket',
			canonical: './packages/@tanstack/router-core/src/index',
			legacy: ['@tanstack/router-core'],
		},
		observable: {
			canonical: './packages/rxjs/src/index',
			legacy: ['./packages/rxjs/src/internal/Observable'],
			allow: [{ files: ['packages/rxjs/src/index.ts'], reason: 'It is the entry.' }],
		},
	},
};

/**
 * A registry of ordinary size whose legacy modules nobody imports: the state after a migration.
 * @type {Registry}
 */
export const cleanRegistry = createIdleRegistry(12, count => [
	`./packages/effect/src/legacy-${count}`,
	`@acme/legacy-${count}`,
]);

/**
 * A contract of every kind, as a project has them where the migration is nearly done: few reports.
 * @type {Registry}
 */
export const realisticRegistry = {
	...cleanRegistry,
	instances: {
		'query-cache': {
			class: { module: './packages/@tanstack/query-core/src/queryCache', name: 'QueryCache' },
			owner: './packages/@tanstack/query-core/src/queryClient',
			rivals: ['*QueryCache'],
		},
		scheduler: {
			class: { module: './packages/effect/src/Scheduler', name: 'MixedScheduler' },
			owner: './packages/effect/src/Scheduler',
		},
	},
	handlers: {
		operator: {
			type: { module: './packages/rxjs/src/internal/Operator', name: 'Operator' },
			match: {
				classes: ['*Operator'],
				registeredBy: ['operators.add', '*.addOperator'],
				tables: ['*Operators'],
			},
			legacy: { method: 'handle', params: ['payload'] },
			canonical: {
				method: 'call',
				params: [{ name: 'subscriber' }, { name: 'source' }],
				returns: 'TeardownLogic',
			},
			registration: { call: '*.registerOperator', key: 0, handler: 1 },
		},
		'query-function': {
			type: { module: './packages/@tanstack/query-core/src/types', name: 'QueryFunction' },
			legacy: { method: 'queryFn', params: ['key', 'meta'] },
			canonical: {
				method: 'queryFn',
				params: [{ name: 'context' }, { name: 'page' }, { name: 'rest' }],
				returns: 'unknown',
			},
		},
	},
	events: {
		notification: {
			catalogue: { module: './packages/@tanstack/query-core/src/types', name: 'NotifyEventType' },
			names: { Added: 'added', Removed: 'removed', Updated: 'updated' },
			calls: [{ call: '*.notify', name: 0 }],
			payload: { discriminator: 'type', required: [] },
		},
	},
};

/**
 * A thousand contracts that match nothing.
 * @type {Registry}
 */
export const largeRegistry = createIdleRegistry(1000, count => [
	`./packages/effect/src/legacy-${count}`,
	`@acme/legacy-${count}`,
]);

/**
 * A thousand contracts with wildcards that match nothing.
 * @type {Registry}
 */
export const wildcardRegistry = createIdleRegistry(1000, count => [
	`./packages/effect/src/legacy-${count}/*`,
]);

/**
 * One contract, to tell what the others cost.
 * @type {Registry}
 */
export const singleRegistry = createIdleRegistry(1, count => [`./packages/effect/src/legacy-${count}`]);

/**
 * What the growing projects are judged by.
 * @type {Registry}
 */
export const growingRegistry = {
	modules: {
		old: { canonical: './src/new/$1', legacy: ['./src/old/*'] },
		legacy: { canonical: './src/canonical', legacy: ['./src/legacy', './src/parts/p7'] },
	},
};

/**
 * @param {number} size
 * @param {(count: number) => string[]} createLegacy
 * @returns {Registry}
 */
function createIdleRegistry(size, createLegacy) {
	const modules = Array.from({ length: size }, (_, count) => [
		`contract-${count}`,
		{
			...(count % 2 === 0 ? { domain: 'websocket' } : {}),
			canonical: './packages/effect/src/Effect',
			legacy: createLegacy(count),
			exports: { OldName: 'succeed', RemovedName: null },
		},
	]);
	return { modules: Object.fromEntries(modules) };
}
