import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { EntryModel, RegistryModel } from './registry-model.js';

import { createWorldCheck, type WorldCheck } from './world-check.js';
import { entities, type ModuleKey } from './world.js';

let world: WorldCheck;

beforeAll(() => {
	world = createWorldCheck();
});

afterAll(() => world.cleanUp());

function createModel(
	entries: Readonly<Record<string, EntryModel>>,
	fields: Partial<RegistryModel> = {},
): RegistryModel {
	return {
		entries: entities.map(({ name }) => (Object.hasOwn(entries, name) && entries[name]) || 'renamed'),
		unlisted: 'same-name',
		locals: 'alias',
		specifier: 'auto',
		mocks: 'fix',
		chain: 'none',
		...fields,
	};
}

const renamed = createModel({});
const kept = createModel({ loadUser: 'omitted' }, { unlisted: 'keep' });
const split = createModel({ mark: 'extra', loadUser: 'same', Badge: 'omitted' });

describe('what generated files have found', () => {
	it.each([
		['a name in quotes beside a word', renamed, "import{'loadUser'as loadUser}from'../legacy/hub'\n"],
		[
			'a name in quotes behind a kind',
			renamed,
			"export{type'loadUser'as a,type'Shape'}from'../legacy/hub'\n",
		],
		[
			'a name that is no identifier and stays',
			createModel({ 'odd-name': 'omitted' }),
			"import { 'odd-name' as own } from '../legacy/hub'\n",
		],
		[
			'a public name that is no identifier, in a new declaration',
			split,
			"export { loadUser, mark as 'a-b' } from '../legacy/hub'\n",
		],
		[
			'a default that stays alone, beside a word',
			createModel({ default: 'omitted' }, { unlisted: 'keep' }),
			"import hub,{loadUser}from'../legacy/hub'\n",
		],
		[
			'a comment behind names that part, and a target that only another fix brings in',
			split,
			"import { Badge } from '../legacy/hub'\n// a\nimport { mark, loadUser } from '../legacy/hub' // b\n",
		],
		[
			'a directive for the next line behind names that part',
			split,
			"import { mark, loadUser } from '../legacy/hub'; // eslint-disable-next-line\nimport { } from '../legacy/hub';\n",
		],
		[
			'a comment beside an alias that is the legacy name, where locals are renamed',
			createModel({}, { locals: 'rename' }),
			"import { Mode /* why */ as Mode } from '../legacy/hub'\nexport const value = Mode.On\n",
		],
		['code behind names that part', kept, "import { loadUser, mark } from '../legacy/hub'; [mark];\n"],
	])('%s', (_title, model, code) => {
		expect(world.check(code, model)).toBe(true);
	});

	it.each<[title: string, model: RegistryModel, code: string, importers?: ModuleKey[]]>([
		[
			'an unused namespace object of a chained contract',
			createModel({}, { chain: 'whole' }),
			"import * as space from '../legacy/hub'\n",
		],
		[
			'two keys of a mock that become one',
			createModel({ beta: 'omitted' }),
			"vi.mock('../legacy/hub', () => ({ beta: 1, alpha: 1 }));\n",
		],
		[
			'a suggestion that shares a cycle with a fix',
			createModel({ first: 'suggest' }, { chain: 'whole' }),
			"import { loadUser } from '../core/hub'; // why\nimport { loadUser as own } from '../core/hub';\nimport { first } from '../legacy/hub';\n",
			['core', 'next'],
		],
		[
			'a fix that shares a cycle with what is switched off, and with another fix',
			createModel({ loadUser: 'same' }, { chain: 'whole' }),
			"import { loadUser } from '../legacy/hub'; // why\n// eslint-disable-next-line\nimport { load } from '../core/hub';\nimport { loadUser as own } from '../core/hub';\n",
			['core', 'next'],
		],
		[
			'a dynamic import of the target, which closes no cycle',
			createModel({}),
			"import hub from '../legacy/hub';\nconst { loadUser } = await import('../core/hub');\n",
			['core'],
		],
		[
			'the rest of a module that is legacy in part, in a mock',
			createModel({}, { chain: 'partial' }),
			"jest.mock('../legacy/hub', () => ({}));\n",
		],
		[
			'a mock of a module that lives on',
			createModel({ loadUser: 'same' }, { chain: 'partial' }),
			"vi.mock('../core/hub', () => ({ View: 1 }));\nimport { loadUser as own } from '../legacy/hub';\n",
		],
		[
			'the type of a mocked module that keeps names',
			{ ...kept, chain: 'partial' },
			"const {} = await vi.importActual<typeof import('../legacy/hub')>('../legacy/hub');\n",
		],
		[
			'an import that takes names in and gives names away',
			createModel({ Badge: 'same' }, { chain: 'partial' }),
			"import hub, { loadUser } from '../core/hub'\nimport { Badge } from '../legacy/hub'\n",
		],
		[
			'a comment before the first key of a mock',
			createModel({}),
			"vi.mock('../legacy/hub', () => ({ /* why */ loadUser: 1 }));\nimport hub from '../legacy/hub';\n",
		],
		[
			'what a parser lists twice, since it read an `await` twice',
			renamed,
			"export const user = (await\n\timport('../legacy/hub'))['loadUser']\nimport hub from '../legacy/hub'\n",
		],
		[
			'what a parser lists twice, in a declaration that becomes two',
			createModel({ beta: 'omitted' }, { unlisted: 'keep' }),
			"export const user = (await\n\timport('../legacy/hub'))['loadUser']\nexport { loadUser, beta as own } from '../legacy/hub'\n",
		],
		[
			'an `await` that only a module has, before a line that begins with `import(`',
			{ ...kept, mocks: 'suggest' },
			"const space=await\n\timport('../legacy/hub/index')\nvi.mock('../legacy/hub')\n;[space.Mode].length\n",
		],
		[
			'a cycle that a module object of which nothing is read closes already',
			createModel({}),
			"const space = require('../legacy/hub/index')\nimport { loadUser } from '../legacy/flat'\n",
			['hub', 'core'],
		],
		[
			'an import between two statements that would be one without it',
			createModel({ loadUser: 'same' }),
			"import{loadUser}from'../legacy/hub/index'\nconst{loadUser:user}=await import('../legacy/hub')\nimport{loadUser as own}from'../legacy/flat'\n(user)(1)\n",
		],
		[
			'an import before an array, behind an exported constant',
			createModel({ loadUser: 'same' }),
			"import{loadUser}from'../legacy/hub'\nexport const all=loadUser\nimport{loadUser as own}from'../legacy/flat'\n[own].map(String)\n",
		],
	])('%s', (_title, model, code, importers = []) => {
		world.check(code, model, { language: 'ts', importers });
	});
});
