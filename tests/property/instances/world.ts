/** The files around the generated one. */
export const world: Readonly<Record<string, string>> = {
	'package.json': '{ "name": "world" }',
	'src/core/router.ts':
		"import { count } from '../lib/use';\nexport interface Options { strict: boolean }\nexport class Router { constructor() { count(); } }\nexport const router = new Router();\n",
	'src/core/index.ts': "export * from './router';\nexport { Router as Hub } from './router';\n",
	'src/core/default.ts': "export { Router as default, type Options } from './router';\n",
	'src/core/space.ts': "export * as space from './router';\n",
	'src/other/router.ts': 'export class Router {}\n',
	'src/lib/use.ts':
		'let made = 0;\nconst used: unknown[] = [];\nexport const count = (): void => void (made += 1);\nexport const use = (...values: unknown[]): boolean => used.push(...values) > 0;\nexport const read = () => ({ made, used });\n',
};

/** The contract that the files break. */
export const registry = {
	instances: {
		router: {
			class: { module: './src/core/router', name: 'Router' },
			owner: './src/core/router',
			instance: { module: './src/core', name: 'router' },
		},
	},
};

/** Where the generated file stands. */
export const entry = 'src/app/entry.ts';
