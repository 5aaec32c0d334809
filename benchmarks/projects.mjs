/** What is linted: the corpus, a repository on this machine, or a project made to grow in one direction. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { collectCorpusFiles, collectFiles, corpusRoot } from './corpus.mjs';

/**
 * A folder and the files in it that are linted.
 * @typedef {object} Project
 * @property {string} root
 * @property {string[]} files
 */

/** @typedef {Record<string, string>} Texts File texts by path. */

/** @type {Texts} */
const legacy = {
	'src/canonical.ts': 'export const value = 1;\n',
	'src/legacy.ts': 'export const value = 1;\n',
};

/** @type {Record<string, (size: number) => { texts: Texts, linted: string }>} */
const growing = {
	/** Every file imports a few others. */
	files: size => ({
		texts: Object.fromEntries(
			count(size).map(index => [
				`src/files/f${index}.ts`,
				`import { value as a } from './f${(index * 7 + 1) % size}';\nimport { value as b } from './f${(index * 3 + 2) % size}';\nexport const value: number = index(a, b);\nfunction index(one: number, other: number): number { return one + other; }\n`,
			]),
		),
		linted: 'src/files',
	}),
	/** One file takes fifty names from a barrel that gives out many. */
	barrel: size => ({
		texts: {
			...Object.fromEntries(
				count(size).map(index => [`src/parts/p${index}.ts`, `export const v${index} = ${index};\n`]),
			),
			'src/barrel.ts': count(size)
				.map(index => `export { v${index} } from './parts/p${index}';\n`)
				.join(''),
			'src/lint/user.ts': `import { ${count(50)
				.map(index => `v${index}`)
				.join(', ')} } from '../barrel';\nexport const all = [${count(50)
				.map(index => `v${index}`)
				.join(', ')}];\n`,
		},
		linted: 'src/lint',
	}),
	/** A legacy symbol comes through many barrels. */
	chain: size => ({
		texts: {
			...Object.fromEntries(
				count(size).map(index => [
					`src/chain/c${index}.ts`,
					`export { value } from '${index === 0 ? '../legacy' : `./c${index - 1}`}';\n`,
				]),
			),
			'src/lint/user.ts': `import { value } from '../chain/c${size - 1}';\nexport const used = value;\n`,
		},
		linted: 'src/lint',
	}),
	/** One file imports many legacy modules, all of which have a fix. */
	imports: size => ({
		texts: {
			...Object.fromEntries(
				count(size).map(index => [`src/old/o${index}.ts`, `export const v${index} = ${index};\n`]),
			),
			...Object.fromEntries(
				count(size).map(index => [`src/new/o${index}.ts`, `export const v${index} = ${index};\n`]),
			),
			'src/lint/user.ts': `${count(size)
				.map(index => `import { v${index} } from '../old/o${index}';\n`)
				.join('')}export const all = [${count(size)
				.map(index => `v${index}`)
				.join(', ')}];\n`,
		},
		linted: 'src/lint',
	}),
};

/** The sizes that each growing project is measured in. */
export const sizes = /** @type {const} */ ({
	files: [300, 3000],
	barrel: [500, 5000],
	chain: [5, 50],
	imports: [6, 60],
});

/**
 * Returns the project that is meant by the path of a repository, by a name and a size (`barrel-500`), or by nothing: then
 * it is the corpus.
 * @param {string | undefined} name
 * @returns {Project}
 */
export function findProject(name) {
	const [kind = '', size = ''] = name?.split('-') ?? [];
	if (name === undefined) {
		return { root: corpusRoot, files: collectCorpusFiles() };
	}
	const root = kind in growing ? path.join(corpusRoot, 'growing', name) : path.resolve(name);
	return {
		root,
		files: collectFiles(kind in growing ? path.join(root, growing[kind]?.(Number(size)).linted ?? '') : root),
	};
}

/**
 * Writes a growing project.
 * @param {keyof typeof sizes} kind
 * @param {number} size
 */
export function writeProject(kind, size) {
	const root = path.join(corpusRoot, 'growing', `${kind}-${size}`);
	rmSync(root, { recursive: true, force: true });
	const texts = { ...legacy, 'tsconfig.json': '{}\n', ...growing[kind]?.(size).texts };
	for (const [file, text] of Object.entries(texts)) {
		mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
		writeFileSync(path.join(root, file), text);
	}
}

/** @param {number} size */
function count(size) {
	return Array.from({ length: size }, (_, index) => index);
}
