import type { TextFormat } from './text-format.js';

import { textFormats } from './text-formats.js';

/** Where each format is demanded; `*` is any key or index, every section's name left out stands for all four. */
export const textFields: readonly (readonly [TextFormat, readonly string[]])[] = [
	[textFormats.prose, ['*/*/allow/*/reason']],
	[
		textFormats.line,
		[
			'root',
			'tsconfig',
			'digest/*',
			'modules/*/domain',
			'instances/*/role',
			'events/*/names/*',
			'events/*/payload/discriminator',
			'events/*/payload/required/*',
		],
	],
	[
		textFormats.namePattern,
		[
			'instances/*/rivals/*',
			'handlers/*/match/classes/*',
			'handlers/*/match/registeredBy/*',
			'handlers/*/match/tables/*',
			'handlers/*/match/functions/names/*',
			'handlers/*/registration/call',
			'events/*/calls/*/call',
			'events/*/emitters/classes/*',
		],
	],
	[
		textFormats.moduleRef,
		[
			'modules/*/canonical',
			'modules/*/legacy/*',
			'modules/*/exports/*/module',
			'modules/*/specifier/as',
			'instances/*/class/module',
			'instances/*/owner',
			'instances/*/owner/*',
			'instances/*/instance/module',
			'instances/*/factory/module',
			'handlers/*/type/module',
			'handlers/*/canonical/params/*/type/module',
			'handlers/*/adapter/module',
			'handlers/*/registration/owner',
			'events/*/catalogue/module',
		],
	],
	[textFormats.glob, ['*/*/allow/*/files/*', 'handlers/*/match/functions/files/*']],
	[
		textFormats.exportName,
		[
			'instances/*/class/name',
			'instances/*/instance/name',
			'instances/*/factory/name',
			'handlers/*/type/name',
			'handlers/*/canonical/params/*/type/name',
			'handlers/*/adapter/name',
			'events/*/catalogue/name',
		],
	],
	[textFormats.newName, ['modules/*/exports/*', 'modules/*/exports/*/name']],
	[textFormats.memberName, ['events/*/emitters/methods/*']],
	[textFormats.methodName, ['handlers/*/legacy/method', 'handlers/*/canonical/method']],
	[textFormats.paramName, ['handlers/*/legacy/params/*', 'handlers/*/canonical/params/*/name']],
	[textFormats.paramType, ['handlers/*/canonical/params/*/type']],
	[textFormats.returnType, ['handlers/*/canonical/returns']],
	[textFormats.memberPath, ['handlers/*/bind/*']],
	[textFormats.date, ['*/*/allow/*/until']],
];
