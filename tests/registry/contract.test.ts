import type { Registry } from '../../src/registry/contract.js';
import type { Registry as AgreedRegistry } from './registry-contract.js';

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, expectTypeOf, it } from 'vitest';

import { textFields } from '../../src/registry/text-fields.js';
import { collectLines } from './collect-lines.js';

interface Schema {
	readonly type?: string;
	readonly description?: string;
	readonly $ref?: string;
	readonly enum?: readonly string[];
	readonly const?: string;
	readonly anyOf?: readonly Schema[];
	readonly items?: Schema;
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly additionalProperties?: false | Schema;
	readonly definitions?: Readonly<Record<string, Schema>>;
}

const root = new URL('../../', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('schema.json', root), 'utf8')) as Schema;

function run(script: string): string {
	return execFileSync('node', [`scripts/${script}`, '--check'], {
		cwd: fileURLToPath(root),
		encoding: 'utf8',
	});
}

function collectObjects(node: unknown): Schema[] {
	if (typeof node !== 'object' || node === null) {
		return [];
	}
	const own = 'properties' in node ? [node as Schema] : [];
	return [...own, ...Object.values(node).flatMap(collectObjects)];
}

function collectTextPaths(node: Schema, path: string): string[] {
	const target = schema.definitions?.[node.$ref?.split('/').at(-1) ?? ''] ?? node;
	const inner = [
		...Object.entries(target.properties ?? {}).map(([key, value]) => [key, value] as const),
		...[target.items, target.additionalProperties || undefined].map(value => ['*', value] as const),
	];
	const paths = inner.flatMap(([key, value]) =>
		value === undefined ? [] : collectTextPaths(value, path === '' ? key : `${path}/${key}`),
	);
	const isText = target.type === 'string' && target.enum === undefined && target.const === undefined;
	const branches = (target.anyOf ?? []).flatMap(branch => collectTextPaths(branch, path));
	return [...(isText ? [path] : []), ...branches, ...paths];
}

describe('the contract', () => {
	it('is the agreed one, a $schema, and a digest', () => {
		expectTypeOf<Omit<Registry, '$schema' | 'digest'>>().toEqualTypeOf<
			Omit<AgreedRegistry, '$schema' | 'digest'>
		>();
		expectTypeOf<Registry>().toExtend<AgreedRegistry>();
		expectTypeOf<AgreedRegistry>().toExtend<Registry>();
	});

	it('is what schema.json was made from', () => {
		expect(run('generate-schema.mjs')).toBe('');
	});

	it('is what docs/registry.md was made from', () => {
		expect(run('generate-registry-docs.mjs')).toBe('');
	});
});

describe('schema.json', () => {
	it('describes every property and every definition', () => {
		const described = collectObjects(schema).flatMap(({ properties = {} }) => Object.entries(properties));
		const all = [...described, ...Object.entries(schema.definitions ?? {})];
		expect(all.length).toBeGreaterThan(70);
		expect(all.filter(([, { description = '' }]) => description === '').map(([key]) => key)).toEqual([]);
	});

	it('allows no unknown key anywhere', () => {
		const objects = collectObjects(schema);
		expect(objects.length).toBeGreaterThan(10);
		expect(objects.filter(({ additionalProperties }) => additionalProperties !== false)).toEqual([]);
	});

	it('names no host', () => {
		expect(schema).not.toHaveProperty('$id');
		expect(JSON.stringify(schema).match(/https?:\/\/[^"]+/gu)).toEqual([
			'http://json-schema.org/draft-07/schema#',
		]);
	});
});

describe('the formats', () => {
	it('cover every text of the schema but the free ones', () => {
		const free = /(?:^|\/)(?:\$schema|docs|why)$|^\w+\/\*\/reason$|^\w+\/\*\/allow\/\*\/owner$/u;
		const sections = ['modules', 'instances', 'handlers', 'events'];
		const covered = textFields
			.flatMap(([, paths]) => paths)
			.flatMap(path =>
				path.startsWith('*/') ? sections.map(section => path.replace('*', section)) : [path],
			);
		const texts = [...new Set(collectTextPaths(schema, ''))].filter(path => !free.test(path));
		expect(covered.toSorted()).toEqual(texts.toSorted());
	});
});

describe('docs/registry.md', () => {
	const page = readFileSync(new URL('docs/registry.md', root), 'utf8');
	const sources = ['shape-problems', 'text-formats', 'plain-data', 'validate-registry', 'module-problems'];
	const others = [
		'module-claims',
		'module-chains',
		'instance-problems',
		'handler-problems',
		'event-problems',
	];

	it('lists exactly the codes that there are', () => {
		const files = [...sources, ...others].map(name =>
			readFileSync(new URL(`src/registry/${name}.ts`, root), 'utf8'),
		);
		const used = new Set(files.join('\n').match(/SSOT\d{3}/gu));
		const listed = new Set(page.match(/(?<=^\| `)SSOT1\d{2}/gmu));
		expect([...listed].toSorted()).toEqual([...used].toSorted());
	});

	it('lists exactly the codes that valid-registry tells', () => {
		const words = readFileSync(new URL('src/rules/registry/fault-message.ts', root), 'utf8');
		const listed = new Set(page.match(/(?<=^\| `)SSOT2\d{2}/gmu));
		expect([...listed].toSorted()).toEqual([...new Set(words.match(/SSOT2\d{2}/gu))].toSorted());
	});

	it('has valid examples for every section', () => {
		const examples = [...page.matchAll(/```js\n((?:modules|instances|handlers|events):[\s\S]*?)```/gu)];
		expect(examples).toHaveLength(5);
		for (const [, text = ''] of examples) {
			const registry: unknown = new Function(`return {${text}}`)();
			expect(collectLines(registry)).toEqual([]);
		}
	});
});
