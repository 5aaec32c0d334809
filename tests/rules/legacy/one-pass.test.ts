import { describe, expect, it } from 'vitest';

import { applyFixes, collectFixes } from '../../property/apply-fixes.js';
import { fix, lint } from '../../support/lint.js';
import { createRequest, type Scene } from '../../support/scene.js';

/** Returns the text after one pass; each fix that is made alone must do for what it touches. */
function fixOnce(scene: Scene): string {
	const request = createRequest(scene);
	const text = applyFixes(request.code, collectFixes(lint(request)));
	expect(fix(request).output).toBe(text);
	return text;
}

const more = { 'src/older.ts': 'export class C {}\nexport type T = string;\nexport default C;\n' };
const fields = { legacy: ['./src/old', './src/older'] };

describe('two legacy modules that become one', () => {
	it.each<[title: string, code: string, output: string, others?: object]>([
		[
			'join in the place of the first',
			"import { A } from './old';\nimport { D } from './other';\nimport { C } from './older';\n",
			"import { B as A, C } from './new';\nimport { D } from './other';\n",
		],
		[
			'with the names, attributes and kind that they have',
			"import type { A } from './old';\nimport {\n\tC,\n} from './older';\nimport type { T } from './older';\n",
			"import type { B as A, T } from './new';\nimport {\n\tC,\n} from './new';\n",
		],
		[
			'but not two declarations of one of them, which were apart before',
			"import { A } from './old';\nimport { C } from './old';\n",
			"import { B as A } from './new';\nimport { C } from './new';\n",
		],
		[
			'but not another kind',
			"import { A } from './old';\nimport type { T } from './older';\n",
			"import { B as A } from './new';\nimport type { T } from './new';\n",
		],
		[
			'but not where a comment is attached',
			"import { A } from './old'; // why\nimport { C } from './older';\n",
			"import { B as A } from './new'; // why\nimport { C } from './new';\n",
		],
		[
			'but not into a default',
			"import C from './older';\nimport { A } from './old';\n",
			"import C from './new';\nimport { B as A } from './new';\n",
		],
		[
			'and rather into an import that is there',
			"import { A } from './old';\nimport { C } from './older';\nimport { B } from './new';\n",
			"import { B, B as A, C } from './new';\n",
		],
		[
			'and not into one whose report is switched off',
			"import { A } from './old'; /* eslint-disable-line */\nimport { C } from './older';\n",
			"import { A } from './old'; /* eslint-disable-line */\nimport { C } from './new';\n",
		],
		[
			'nor into what is left of one that is divided',
			"import { A, T } from './old';\nimport { C } from './older';\n",
			"import { B as A } from './new';\nimport { T } from './other';\nimport { C } from './new';\n",
			{ exports: { A: 'B', T: { module: './src/other', name: 'T' } } },
		],
	])('%s', (_title, code, output, others = {}) => {
		const other = { 'src/other.ts': 'export class D {}\nexport type T = string;\n' };
		expect(fixOnce({ code, more: { ...more, ...other }, fields: { ...fields, ...others } })).toBe(output);
	});

	it('do so in one fix, so that no half of it can be taken', () => {
		const code = "import { A } from './old';\nimport { C } from './older';\n";
		const edits = collectFixes(lint(createRequest({ code, more, fields })));
		expect(edits).toHaveLength(2);
		expect(edits[0]).toEqual(edits[1]);
	});

	it('not where the second is only suggested', () => {
		const code = "import { A } from './old';\nimport { C } from './older';\n";
		const suggested = { ...fields, exports: { A: 'B', C: { fix: 'suggest' } } };
		expect(fixOnce({ code, more, fields: suggested })).toBe(
			"import { B as A } from './new';\nimport { C } from './older';\n",
		);
	});
});

describe('an import cycle that is there through one legacy module', () => {
	const cycle = {
		...more,
		'src/new.ts': "import './app';\nexport class B {}\nexport class C {}\n",
		'src/old.ts': "import './app';\nexport class A {}\n",
	};

	it.each([
		["import { A } from './old';\nimport { C } from './older';\n", "import { B as A, C } from './new';\n"],
		["import { C } from './older';\nimport { A } from './old';\n", "import { C, B as A } from './new';\n"],
		[
			"import { A } from './old';\nimport { C } from './older'; // why\n",
			"import { B as A } from './new';\nimport { C } from './new'; // why\n",
		],
		[
			"export { C } from './older';\nimport { A } from './old';\n",
			"export { C } from './new';\nimport { B as A } from './new';\n",
		],
	])('takes another reference with it: %s', (code, output) => {
		expect(fixOnce({ code, more: cycle, fields })).toBe(output);
		const edits = collectFixes(lint(createRequest({ code, more: cycle, fields })));
		expect(edits[0]).toEqual(edits[1]);
	});

	it.each([
		['a type does not bring it about', "import type { A } from './old';\nimport { C } from './older';\n", {}],
		[
			'what a person must look at does not',
			"import { A } from './old';\nimport { C } from './older';\n",
			{ exports: { A: { name: 'B', fix: 'suggest' } } },
		],
		[
			'what is only reported does not',
			"import * as all from './old';\nimport { C } from './older';\nf(all);\n",
			{},
		],
	])('stays as it is where %s', (_title, code, others) => {
		const request = createRequest({ code, more: cycle, fields: { ...fields, ...others } });
		const [, last] = lint(request);
		expect(last?.message).toContain("There is no fix, since './new' imports this file.");
		expect(last).not.toHaveProperty('fix');
		expect(fix(request).output).toContain("import { C } from './older';");
	});
});
