/**
 * Writes schema.json from src/registry/contract.ts; with --check only compares, and exits 1 when the file differs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { createGenerator } from 'ts-json-schema-generator';

const target = fileURLToPath(new URL('../schema.json', import.meta.url));
const text = await createSchemaText();

if (!process.argv.includes('--check')) {
	writeFileSync(target, text);
} else if (readSchemaText() !== text) {
	process.stderr.write(
		'schema.json differs from src/registry/contract.ts. Run: node scripts/generate-schema.mjs\n',
	);
	process.exitCode = 1;
}

/**
 * Returns the text that schema.json must have.
 *
 * @returns {Promise<string>}
 */
async function createSchemaText() {
	const { $schema, definitions } = createGenerator({
		path: fileURLToPath(new URL('../src/registry/contract.ts', import.meta.url)),
		tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
		type: 'Registry',
		sortProps: false,
		jsDoc: 'extended',
	}).createSchema('Registry');
	const { Registry, ...others } = definitions ?? {};
	const schema = { $schema, title: 'eslint-plugin-ssot registry', ...Object(Registry), definitions: others };
	const options = await resolveConfig(target);
	return format(JSON.stringify(schema), { ...options, parser: 'json' });
}

/**
 * Returns the text of schema.json, or an empty one where there is no file.
 *
 * @returns {string}
 */
function readSchemaText() {
	try {
		return readFileSync(target, 'utf8');
	} catch {
		return '';
	}
}
