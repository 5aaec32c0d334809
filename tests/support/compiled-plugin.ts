import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

const root = path.join(import.meta.dirname, '../..');

/**
 * Writes the plugin into a folder as Node can load it, with the dependencies of this project: threads and processes of their
 * own know nothing of the compiler that runs the tests. Returns the path of its entry.
 */
export function writePlugin(folder: string): string {
	const source = path.join(root, 'src');
	for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
		if (entry.isFile()) {
			const file = path.join(entry.parentPath, entry.name);
			const target = path.join(folder, 'dist', path.relative(source, file).replace(/\.ts$/u, '.js'));
			mkdirSync(path.dirname(target), { recursive: true });
			writeFileSync(target, transpile(readFileSync(file, 'utf8')));
		}
	}
	for (const name of ['package.json', 'schema.json']) {
		writeFileSync(path.join(folder, name), readFileSync(path.join(root, name)));
	}
	symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
	return path.join(folder, 'dist/index.js');
}

function transpile(text: string): string {
	const { module, target } = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
	return ts.transpileModule(text, { compilerOptions: { module, target, verbatimModuleSyntax: true } })
		.outputText;
}
