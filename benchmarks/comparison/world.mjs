/** The project in which the forms stand. Every legacy name is marked as deprecated, for the rules that go by that. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The files that are legacy. */
export const legacyFiles = [
	'src/legacy/date.ts',
	'src/legacy/zone/index.ts',
	'packages/holidays/src/index.ts',
];

const deprecated = '/** @deprecated Import it from the canonical module. */\n';

/** @type {Record<string, string>} */
const texts = {
	'package.json': JSON.stringify({
		name: 'world',
		private: true,
		type: 'module',
		imports: { '#old-date': './src/legacy/date.ts' },
	}),
	'tsconfig.json': JSON.stringify({
		compilerOptions: {
			target: 'es2022',
			module: 'esnext',
			moduleResolution: 'bundler',
			allowJs: true,
			checkJs: true,
			moduleDetection: 'force',
			noEmit: true,
			types: [],
			paths: { '@/*': ['./src/*'] },
		},
		include: ['src', 'packages'],
	}),
	'packages/holidays/package.json': JSON.stringify({
		name: '@acme/holidays',
		type: 'module',
		exports: './src/index.ts',
	}),
	'packages/holidays/src/index.ts': `${deprecated}export const holiday = 1;\n`,
	'src/legacy/date.ts': [
		'export function formatDate(date: unknown): string {\n\treturn String(date);\n}\n',
		'export function addDays(date: unknown): number {\n\treturn Number(date);\n}\n',
		'export default function format(date: unknown): string {\n\treturn String(date);\n}\n',
		'export type formatDate = string;\n',
		'export type addDays = number;\n',
		'export class Clock {}\n',
	]
		.map(text => deprecated + text)
		.join('\n'),
	'src/legacy/zone/index.ts': `${deprecated}export const zone = 'UTC';\n`,
	'src/legacy/date-picker.ts': 'export const picker = 1;\n',
	'src/reports/legacy/date.ts':
		'export function addDays(date: unknown): number {\n\treturn Number(date);\n}\n',
	'src/date/index.ts': [
		'export function format(date: unknown): string {\n\treturn String(date);\n}\n',
		'export function addDays(date: unknown): number {\n\treturn Number(date);\n}\n',
		'export type format = string;\n',
		'export type addDays = number;\n',
		'export class Clock {}\n',
		"export const zone = 'UTC';\n",
		'export const holiday = 1;\n',
	].join('\n'),
	'src/date/names.ts': "export { format as formatDate } from './index';\n",
	'src/app/barrel.ts': "export * from '../legacy/date';\n",
	'src/app/named-barrel.ts': "export { addDays as day } from '../legacy/date';\n",
	'src/app/second-barrel.ts': "export * from './barrel';\n",
	'src/app/mixed-barrel.ts': "export { addDays } from '../legacy/date';\nexport const now = 1;\n",
	'src/app/import-then-export.ts': "import { addDays } from '../legacy/date';\nexport { addDays };\n",
	'src/app/clock.ts': "import { Clock as Old } from '../legacy/date';\nexport class Clock extends Old {}\n",
	'src/app/constant.ts': "import { addDays } from '../legacy/date';\nexport const plusDays = addDays;\n",
	'src/app/forward.ts':
		"import { addDays } from '../legacy/date';\nexport function plus(date: unknown): number {\n\treturn addDays(date);\n}\n",
	'src/app/report.ts':
		"import { addDays } from '../legacy/date';\nexport function report(days: number[]): string {\n\treturn days.map(day => `on ${addDays(day)}`).join();\n}\n",
	'src/globals.d.ts':
		'declare const vi: any;\ndeclare const jest: any;\ndeclare const log: any;\ndeclare const lazy: any;\ndeclare const key: "addDays";\ndeclare const module: any;\ndeclare var require: any;\ndeclare function createRequire(url: string): any;\n',
};

/** The registry that this plugin is given. */
export const registry = {
	modules: {
		date: {
			canonical: './src/date/index',
			legacy: ['./src/legacy/date', './src/legacy/zone', '@acme/holidays'],
			exports: { formatDate: 'format', default: 'format' },
		},
	},
};

/** The folder of the forms, below the root. */
export const formFolder = 'src/app/forms';

/**
 * Writes the project anew.
 * @param {string} root
 * @param {readonly import('./forms.mjs').Form[]} forms
 */
export function writeWorld(root, forms) {
	rmSync(root, { recursive: true, force: true });
	const files = forms.map(({ file, code }) => [`${formFolder}/${file}`, complete(code)]);
	for (const [file, text] of [...Object.entries(texts), ...files]) {
		const at = path.join(root, file ?? '');
		mkdirSync(path.dirname(at), { recursive: true });
		writeFileSync(at, text ?? '');
	}
	mkdirSync(path.join(root, 'node_modules/@acme'), { recursive: true });
	symlinkSync('../../packages/holidays', path.join(root, 'node_modules/@acme/holidays'));
}

/**
 * Rules that go by the declaration of a name report its uses, so the names of an import are used.
 * @param {string} code
 */
function complete(code) {
	const names = /^import (?:type )?(?:(?<whole>\w+)|\{(?<list>[^}]*)\}) from/u.exec(code)?.groups ?? {};
	const isType = /^import (?:type|\{ type)/u.test(code);
	const locals = (names['list'] ?? names['whole'] ?? '')
		.split(',')
		.map(
			name =>
				name
					.trim()
					.replace(/^type /u, '')
					.split(' as ')
					.at(-1) ?? '',
		)
		.filter(name => name !== '');
	const uses = locals.map(name =>
		isType ? `export type Of_${name} = typeof ${name};\n` : `log(${name});\n`,
	);
	return `${code}\n${uses.join('')}`;
}
