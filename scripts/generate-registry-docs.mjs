/**
 * Writes the tables of docs/registry.md from schema.json, between markers such as `<!-- begin ModuleContract -->`; with
 * --check only compares, and exits 1 when the file differs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/**
 * @typedef {object} Schema
 * @property {string} [type]
 * @property {string} [description]
 * @property {string} [$ref]
 * @property {string} [const]
 * @property {string[]} [enum]
 * @property {Schema[]} [anyOf]
 * @property {Schema} [items]
 * @property {string[]} [required]
 * @property {number} [minItems]
 * @property {false | Schema} [additionalProperties]
 * @property {Record<string, Schema>} [properties]
 * @property {Record<string, Schema>} [definitions]
 */

const page = fileURLToPath(new URL('../docs/registry.md', import.meta.url));
/** @type {Schema} */
const schema = JSON.parse(readFileSync(new URL('../schema.json', import.meta.url), 'utf8'));
const before = readFileSync(page, 'utf8');
const after = await createPage(before);

if (!process.argv.includes('--check')) {
	writeFileSync(page, after);
} else if (before !== after) {
	process.stderr.write(
		'docs/registry.md differs from schema.json. Run: node scripts/generate-registry-docs.mjs\n',
	);
	process.exitCode = 1;
}

/**
 * Returns the page with every table made anew.
 *
 * @param {string} text
 * @returns {Promise<string>}
 */
async function createPage(text) {
	const filled = text.replace(
		/(<!-- begin (\w+) -->\n)[\s\S]*?(<!-- end \2 -->)/gu,
		(_, begin, name, end) => `${begin}\n${createTable(findDefinition(name))}\n\n${end}`,
	);
	return format(filled, { ...(await resolveConfig(page)), parser: 'markdown' });
}

/**
 * Returns a definition of the schema; the schema itself is `Registry`.
 *
 * @param {string} name
 * @returns {Schema}
 * @throws {Error} If there is no such definition.
 */
function findDefinition(name) {
	const definition = name === 'Registry' ? schema : schema.definitions?.[name];
	if (definition === undefined) {
		throw new Error(`docs/registry.md asks for '${name}', which schema.json does not define.`);
	}
	return definition;
}

/**
 * Returns the Markdown table of an object's fields.
 *
 * @param {Schema} definition
 * @returns {string}
 */
function createTable(definition) {
	const rows = collectRows(definition, '');
	return ['| Field | Type | Required | Meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/**
 * Collects the rows of an object's fields, those of nested objects included.
 *
 * @param {Schema} definition
 * @param {string} prefix
 * @returns {string[]}
 */
function collectRows({ properties = {}, required = [] }, prefix) {
	return Object.entries(properties).flatMap(([key, field]) => {
		const name = `${prefix}${key}`;
		const cells = [
			`\`${name}\``,
			describeType(field),
			required.includes(key) ? 'yes' : '',
			field.description ?? '',
		];
		return [`| ${cells.map(escapeCell).join(' | ')} |`, ...collectInnerRows(field, name)];
	});
}

/**
 * Collects the rows of the objects that a field has inline.
 *
 * @param {Schema} field
 * @param {string} name
 * @returns {string[]}
 */
function collectInnerRows(field, name) {
	return [
		...collectRows(field, `${name}.`),
		...collectRows(field.items ?? {}, `${name}[].`),
		...(field.anyOf ?? []).flatMap(branch => collectRows(branch, `${name}.`)),
	];
}

/**
 * Returns a type as the tables show it.
 *
 * @param {Schema} field
 * @returns {string}
 */
function describeType(field) {
	if (field.items !== undefined) {
		const count = field.minItems === undefined ? '' : `, at least ${field.minItems}`;
		return `list of ${describeType(field.items)}${count}`;
	}
	if (field.additionalProperties) {
		return `object of ${describeType(field.additionalProperties)}`;
	}
	const values = field.enum ?? (field.const === undefined ? [] : [field.const]);
	const branches = (field.anyOf ?? []).map(describeType);
	return [...branches, ...values.map(value => `\`"${value}"\``)].join(' or ') || describeName(field);
}

/**
 * Returns the name of a type that has no parts.
 *
 * @param {Schema} field
 * @returns {string}
 */
function describeName({ $ref, type = '' }) {
	const name = $ref?.split('/').at(-1);
	return name === undefined ? type : `[${name}](#${name.toLowerCase()})`;
}

/**
 * Returns text as it may stand in a cell.
 *
 * @param {string} text
 * @returns {string}
 */
function escapeCell(text) {
	return text.replaceAll('\n', ' ').replaceAll('|', '\\|').replaceAll('<', '\\<');
}
