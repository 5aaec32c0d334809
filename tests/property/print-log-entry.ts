import type { LogDeclaration, LogModel } from './log-world.js';

import { collectNames, paths } from './log-world.js';
import { Names, pick } from './names.js';

/** Ways to use a binding; every call is logged. */
const uses = [
	'$(1);',
	'new $(2);',
	'`a${$(3)}`;',
	'({ $ }).$(4);',
	'(function (load, Channel) { $(5); })(value => value, value => value);',
	'(function ($) { $(7); })(value => value);',
	'export { $ };',
];

interface Printed {
	readonly code: string;
	readonly uses: readonly string[];
}

interface Binding {
	readonly read: string;
	readonly local: string;
	readonly use: number;
}

/** Prints an entry file: its declarations, then the uses of what they bind. */
export function printLogEntry({ declarations }: LogModel): string {
	const locals = new Names();
	const printed = declarations.map(declaration => printDeclaration(declaration, locals));
	return [...printed.map(({ code }) => code), ...printed.flatMap(({ uses: lines }) => lines), ''].join('\n');
}

function printDeclaration(declaration: LogDeclaration, locals: Names): Printed {
	const { module, form, names } = declaration;
	const source = `'../${paths[module]}.mjs';`;
	const exports = collectNames(module);
	if (form === 'effect' || exports.length === 0) {
		return { code: `import ${source}`, uses: [] };
	}
	if (form === 'namespace') {
		const local = locals.claim('space');
		const reads = names.map(name => `${local}.${pick(exports, name.pick).name}(8);`);
		return { code: `import * as ${local} from ${source}`, uses: reads };
	}
	const bindings = collectBindings(declaration, locals);
	const braces = bindings
		.map(({ read, local }) => (read === local ? read : `${read} as ${local}`))
		.join(', ');
	return form === 'export'
		? { code: `export { ${braces} } from ${source}`, uses: [] }
		: { code: `import { ${braces} } from ${source}`, uses: bindings.map(printUse) };
}

function collectBindings({ module, form, names }: LogDeclaration, locals: Names): Binding[] {
	const exports = collectNames(module);
	return names.map(({ pick: choice, isAliased, use }) => {
		const read = form === 'default' && module !== 'extra' ? 'default' : pick(exports, choice).name;
		return { read, local: locals.claim(isAliased || read === 'default' ? 'own' : read), use };
	});
}

function printUse({ local, use }: Binding): string {
	return pick(uses, use).replaceAll(/\$(?!\{)/gu, local);
}
