import path from 'node:path';

import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/single-router-instance.js';

const root = path.join(import.meta.dirname, '../fixtures/docs');
const filename = path.join(root, 'src/app/main.ts');

const router = {
	role: 'router',
	class: { module: './src/websocket-core/router', name: 'MessageRouter' },
	owner: './src/websocket-core/router',
	instance: { module: './src/websocket-core/router', name: 'router' },
	rivals: ['*MessageRouter'],
};

const settings = { ssot: { root, instances: { router } } } as never;
const data = {
	name: 'MessageRouter',
	class: 'MessageRouter',
	module: 'src/websocket-core/router.ts',
	owner: "'src/websocket-core/router.ts'",
	advice: "Use 'router' from '../websocket-core/router'.",
	remarks: " Contract: 'router'.",
};

const tester = new RuleTester({ settings });

tester.run('single-router-instance', rule, {
	assertionOptions: { requireData: true, requireLocation: true },
	valid: [
		{
			name: 'the shared one',
			code: "import { router } from '../websocket-core/router'; router.routeMessage({});",
			filename,
		},
		{
			name: 'a router of a package',
			code: "import { Router } from 'express'; const routes = new Router();",
			filename,
		},
		{
			name: 'React hooks',
			code: "import { useRouter } from 'next/router'; const router = useRouter();",
			filename,
		},
		{
			name: 'an exception',
			code: "import { MessageRouter } from '../websocket-core/router'; new MessageRouter();",
			filename,
			settings: {
				ssot: {
					root,
					instances: { router: { ...router, allow: [{ files: ['src/app/*'], reason: 'Replay.' }] } },
				},
			} as never,
		},
	],
	invalid: [
		{
			name: 'another router, in one pass with its import',
			code: "import { MessageRouter } from '../websocket-core/router';\nexport const first = new MessageRouter();\nexport const second = new MessageRouter;",
			filename,
			output:
				"import { router } from '../websocket-core/router';\nexport const first = router;\nexport const second = router;",
			errors: [
				{ messageId: 'strayInstance', data, line: 2, column: 22, endLine: 2, endColumn: 41 },
				{ messageId: 'strayInstance', data, line: 3, column: 23, endLine: 3, endColumn: 40 },
			],
		},
		{
			name: 'a suggestion where a comment says why',
			code: "import { MessageRouter } from '../websocket-core/router';\nexport const own = new /* per tenant */ MessageRouter();",
			filename,
			errors: [
				{
					messageId: 'strayInstance',
					data,
					line: 2,
					column: 20,
					endLine: 2,
					endColumn: 56,
					suggestions: [
						{
							messageId: 'useInstance',
							data,
							output: "import { router } from '../websocket-core/router';\nexport const own = router;",
						},
					],
				},
			],
		},
		{
			name: 'a rival, at its name',
			code: 'export class QualityMessageRouter {}',
			filename,
			errors: [
				{
					messageId: 'rivalDeclaration',
					data: { ...data, name: 'QualityMessageRouter' },
					line: 1,
					column: 14,
					endLine: 1,
					endColumn: 34,
				},
			],
		},
	],
});
