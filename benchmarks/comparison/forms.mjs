/** The forms in which a file can refer to a legacy module, one file each, and what only looks like such a form. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Form
 * @property {string} group
 * @property {string} name
 * @property {string} code Where the linted file lies, the legacy module is `../../legacy/date`.
 * @property {string} file Its name, without a folder.
 * @property {boolean} isReference Whether the legacy module is meant at all.
 */

const page = path.join(import.meta.dirname, '../../docs/rules/no-legacy-import.md');
const row = /^\| (?<name>[^|]+?) +\| (?<ticks>`+)(?<code>[^|]+?)\k<ticks> +\| (?<outcome>[a-z]+) +\|$/gmu;

/** Rows of the page that differ from another row by what the registry says, and not by their form. */
const sameForm = new Set(['`fix: "suggest"`', 'removed (`null`)']);

/** What tells the groups of the rows apart, by their code; the first that fits. */
const groups = Object.entries({
	'through a barrel': /\.\/(?:named-)?barrel/u,
	'in tests': /\b(?:vi|jest)\./u,
	'as a path': /\.resolve\(|new URL/u,
	'in types': /^(?:import type|import \{ type|export type|let d|\/\*\*|\/\/\/|export \{\}; declare)/u,
	CommonJS: /\brequire|createRequire/u,
	'import()': /import\(/u,
	're-export': /^export/u,
	'static import': /^import/u,
});

/** How one module can be called, and reached. `#` is not replaced here. */
const own = {
	'by another spelling': {
		'with an extension': "import { addDays } from '../../legacy/date.js';",
		'a path that is not normalised': "import { addDays } from '../../app/../legacy/date';",
		'an alias of the tsconfig': "import { addDays } from '@/legacy/date';",
		'an entry of `imports` in package.json': "import { addDays } from '#old-date';",
		'an index, by its folder': "import { zone } from '../../legacy/zone';",
		'an index, by its file': "import { zone } from '../../legacy/zone/index';",
		'a workspace package': "import { holiday } from '@acme/holidays';",
		'a workspace package, by its file': "import { holiday } from '../../../packages/holidays/src/index';",
	},
	'through a barrel': {
		'a namespace of a barrel': "import * as dates from '../barrel'; dates.formatDate(1);",
		'two barrels': "import { formatDate } from '../second-barrel';",
		'imported, then exported': "import { addDays } from '../import-then-export';",
	},
	'by a declaration': {
		'a class that extends it': "import { Clock } from '../clock';",
		'a constant that is it': "import { plusDays } from '../constant';",
		'a function that forwards to it': "import { plus } from '../forward';",
	},
	'not a reference': {
		'another module with that ending': "import { addDays } from '../../reports/legacy/date';",
		'a module whose name starts alike': "import { picker } from '../../legacy/date-picker';",
		'a name of a barrel that is its own': "import { now } from '../mixed-barrel';",
		'a module that uses it for something else': "import { report } from '../report';",
		'a function of the same name': "import { formatDate } from '../../date/names';",
	},
};

/**
 * Returns every form, group by group.
 * @returns {Form[]}
 */
export function collectForms() {
	const all = [...readPage(), ...listOwn()];
	const order = [...new Set([...all.map(({ group }) => group)])];
	const last = 'not a reference';
	const sorted = [...order.filter(group => group !== last), last];
	return sorted.flatMap(group => all.filter(form => form.group === group)).map(nameFile);
}

/** The rows of the page of `no-legacy-import`, which are written for a file one folder higher up. */
function readPage() {
	return [...readFileSync(page, 'utf8').matchAll(row)].flatMap(({ groups: cells = {} }) => {
		const { name = '', code = '', outcome } = cells;
		const isReference = outcome !== 'nothing';
		const text = code
			.replaceAll('#', '../../legacy/date')
			.replaceAll(/'\.\/((?:named-)?barrel)'/gu, "'../$1'");
		const group = isReference ? findGroup(code) : 'not a reference';
		return sameForm.has(name) ? [] : [{ group, name, code: text, isReference }];
	});
}

function listOwn() {
	return Object.entries(own).flatMap(([group, forms]) =>
		Object.entries(forms).map(([name, code]) => ({
			group,
			name,
			code,
			isReference: group !== 'not a reference',
		})),
	);
}

/** @param {string} code */
function findGroup(code) {
	const found = groups.find(([, pattern]) => pattern.test(code));
	if (found === undefined) {
		throw new Error(`No group fits ${code}`);
	}
	return found[0];
}

/**
 * CommonJS and JSDoc count in JavaScript, where the compiler reads them too; everything else is TypeScript.
 * @param {Omit<Form, 'file'>} form
 * @param {number} index
 * @returns {Form}
 */
function nameFile(form, index) {
	const isJavaScript =
		/^\/\*\*/u.test(form.code) ||
		(/\brequire\b|createRequire|^\/\/ /u.test(form.code) && !/import \w+ =/u.test(form.code));
	return { ...form, file: `f${String(index + 1).padStart(2, '0')}.${isJavaScript ? 'js' : 'ts'}` };
}
