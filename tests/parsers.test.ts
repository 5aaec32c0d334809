import markdown from '@eslint/markdown';
import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import { ESLint as ESLint9 } from 'eslint-9';
import * as svelteParser from 'svelte-eslint-parser';
import vueParser from 'vue-eslint-parser';
import { afterEach, describe, expect, it } from 'vitest';

import plugin from '../src/index.js';
import { createTempProject, type TempProject } from './support/temp-project.js';

let project: TempProject;

afterEach(() => project.cleanUp());

const world = {
	'package.json': '{}',
	'src/old.ts': 'export const a = 1;\nexport const c = 2;\nexport default 3;\n',
	'src/new.ts': 'export const b = 1;\nexport const c = 2;\nexport const d = 3;\n',
	'src/events.js': "export const Event = Object.freeze({ START: 'run_start' });\n",
};

const nested = { parserOptions: { parser: typescriptParser, sourceType: 'module' } };

const languages: Linter.Config[] = [
	{ files: ['**/*.vue'], languageOptions: { parser: vueParser, ...nested } },
	{ files: ['**/*.svelte'], languageOptions: { parser: svelteParser, ...nested } },
	{ files: ['**/*.{ts,tsx}'], languageOptions: { parser: typescriptParser } },
	...(markdown.configs.processor as Linter.Config[]),
];

interface Outcome {
	readonly places: readonly string[];
	readonly output: string;
}

const versions = { 9: ESLint9 as unknown as typeof ESLint, 10: ESLint };

interface Settings {
	/** Fields of the one contract of modules. */
	readonly fields?: object;
	readonly sections?: object;
	readonly version?: keyof typeof versions;
}

async function lint(
	file: string,
	text: string,
	{ fields = {}, sections = {}, version = 10 }: Settings = {},
): Promise<Outcome> {
	project = createTempProject({ ...world, [file]: text });
	const contract = { canonical: './src/new', legacy: ['./src/old'], exports: { a: 'b', default: 'd' } };
	const own: Linter.Config = {
		files: ['**/*.{js,ts,vue,svelte}'],
		plugins: { ssot: plugin as unknown as Record<string, never> },
		rules: plugin.configs.recommended.rules ?? {},
		settings: { ssot: { root: project.root, ...sections, modules: { m: { ...contract, ...fields } } } },
	};
	const createLinter = (fix: boolean) =>
		new versions[version]({
			cwd: project.root,
			fix,
			overrideConfigFile: true,
			overrideConfig: [...languages, own],
		});
	const [found] = await createLinter(false).lintFiles([file]);
	const [fixed] = await createLinter(true).lintFiles([file]);
	return {
		places: (found?.messages ?? []).map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`),
		output: fixed?.output ?? text,
	};
}

const report = (line: number, column: number) => `${line}:${column} ssot/no-legacy-import`;

describe.each([9, 10] as const)('under ESLint %s', version => {
	it.each([
		['plain JavaScript', 'src/app.js', "import { a } from './old';\na;\n", [report(1, 1)]],
		['CommonJS', 'src/app.cjs.js', "const { a } = require('./old');\na;\n", [report(1, 15)]],
		[
			'Vue',
			'src/app.vue',
			'<template>\n\t<p>{{ a }}</p>\n</template>\n\n<script setup lang="ts">\nimport { a } from \'./old\';\nconst x: number = a;\n</script>\n',
			[report(6, 1)],
		],
		[
			'Vue with two scripts',
			'src/app.vue',
			"<script>\nimport { a } from './old';\nexport default { a };\n</script>\n<script setup>\nimport { c } from './old';\n</script>\n<template><p>{{ c }}</p></template>\n",
			[report(2, 1), report(6, 1)],
		],
		[
			'Svelte',
			'src/app.svelte',
			'<script lang="ts">\n\timport { a } from \'./old\';\n\tlet x: number = a;\n</script>\n\n<p>{a}{x}</p>\n',
			[report(2, 2)],
		],
		[
			'Markdown',
			'page.md',
			"# Title\n\n- item\n\n  ```ts\n  import { a } from './src/old';\n  a;\n  ```\n",
			[report(6, 3)],
		],
	])('%s is reported in its place, and fixed there', async (_title, file, text, places) => {
		const outcome = await lint(file, text, { version });
		expect(outcome.places).toEqual(places);
		const fixed = text
			.replaceAll(/import \{ (a|c) \} from '(.*)old'/gu, (_all, name: string, path: string) =>
				name === 'a' ? `import { b as a } from '${path}new'` : `import { c } from '${path}new'`,
			)
			.replace("{ a } = require('./old')", "{ b: a } = require('./new')");
		expect(outcome.output).toBe(fixed);
	});
});

describe('a template names what no scope knows', () => {
	const createComponent = (script: string, template: string) =>
		`<script setup lang="ts">\n${script}\n</script>\n<template>${template}</template>\n`;

	it.each([
		['renames where nothing but the script names it', '<p/>', "import { b } from './new';\nb;"],
		['keeps a name that the template has', '<p>{{ a }}</p>', "import { b as a } from './new';\na;"],
	])('Vue: locals "rename" %s', async (_title, template, script) => {
		const text = createComponent("import { a } from './old';\na;", template);
		const { output } = await lint('src/app.vue', text, { fields: { locals: 'rename' } });
		expect(output).toBe(createComponent(script, template));
	});

	it('Vue: a component is named with hyphens too', async () => {
		const text = createComponent("import { MyPart } from './old';\nMyPart;", '<my-part/>');
		const fields = { exports: { MyPart: 'c' }, locals: 'rename' };
		const { output } = await lint('src/app.vue', text, { fields });
		expect(output).toBe(createComponent("import { c as MyPart } from './new';\nMyPart;", '<my-part/>'));
	});

	it.each(['vue', 'svelte'])('%s: a module object in a template is not followed', async ending => {
		const script = "import * as ns from './old';\nns.a;";
		const text =
			ending === 'vue'
				? createComponent(script, '<p>{{ ns.a }}</p>')
				: `<script>\n${script}\n</script>\n<p>{ns.a}</p>\n`;
		const { places, output } = await lint(`src/app.${ending}`, text);
		expect(places).toEqual([report(2, 1)]);
		expect(output).toBe(text);
	});
});

it('Svelte: no import moves from the module script into the script of the instance', async () => {
	const text = [
		'<script module>',
		"\timport { a } from './old';",
		'\texport const x = a;',
		'</script>',
		'<script>',
		"\timport { d } from './new';",
		'</script>',
		'<p>{d}</p>',
		'',
	].join('\n');
	const { output } = await lint('src/app.svelte', text);
	expect(output).toBe(text.replace("{ a } from './old'", "{ b as a } from './new'"));
});

describe('a text without imports gets a first one only where it is a whole script', () => {
	const run = {
		catalogue: { module: './src/events', name: 'Event' },
		names: { START: 'run_start' },
		calls: [{ call: '*.emit', name: 0 }],
	};
	const call = "bus.emit('run_start');";
	const named = (specifier: string) => `import { Event } from '${specifier}';\n\nbus.emit(Event.START);\n`;

	it.each([
		['a script', 'src/app.js', `${call}\n`, named('./events')],
		['a page', 'page.md', `# Title\n\n\`\`\`js\n${call}\n\`\`\`\n`, undefined],
		[
			'a component',
			'src/app.vue',
			`<script>\n${call}\n</script>\n`,
			`<script>\n${named('./events')}</script>\n`,
		],
		['a component of Svelte', 'src/app.svelte', `<script>\n${call}\n</script>\n`, undefined],
	])('%s', async (_title, file, text, fixed) => {
		const { places, output } = await lint(file, text, { sections: { events: { run } } });
		expect(places).toEqual([expect.stringContaining('ssot/canonical-event-name')]);
		expect(output).toBe(fixed ?? text);
	});

	it('a page whose fragment has imports gets one more', async () => {
		const text = `\`\`\`js\nimport { c } from './src/new';\n${call}\n\`\`\`\n`;
		const { output } = await lint('page.md', text, { sections: { events: { run } } });
		expect(output).toBe(
			`\`\`\`js\nimport { c } from './src/new';\nimport { Event } from './src/events';\nbus.emit(Event.START);\n\`\`\`\n`,
		);
	});
});
